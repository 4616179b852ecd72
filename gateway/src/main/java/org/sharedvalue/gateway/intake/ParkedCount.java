package org.sharedvalue.gateway.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How many records are parked now. */
@ApplicationScoped
class ParkedCount {

    private static final String COUNT = "SELECT count(*) FROM parked_record WHERE taken_in_at IS NULL";

    private final AgroalDataSource dataSource;

    ParkedCount(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The number, or none while the database is away. */
    double now() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException unknown) {
            return Double.NaN;
        }
    }
}
