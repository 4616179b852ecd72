package org.sharedvalue.outcomes.retention;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One replica at a time lets go of people; the lock ends with the transaction, however that ends. */
@ApplicationScoped
class RetentionTurn {

    private static final long LOCK = 0x5aed_0003L;

    private final AgroalDataSource dataSource;

    RetentionTurn(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether this replica is at it, for the transaction that runs. */
    boolean isOurs() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new PersistenceException("The turn could not be taken", failure);
        }
    }
}
