package org.sharedvalue.gateway.report.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs several queries on one state of the database, so that an answer never mixes two positions of the ledger. */
@ApplicationScoped
public class Snapshots {

    private static final String BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private final AgroalDataSource dataSource;

    Snapshots(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The answer of the queries.
     *
     * @throws SourceUnreadable if the database does not give it
     */
    public <T> T read(Queries<T> queries) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement begin = connection.createStatement()) {
                begin.execute(BEGIN);
                return queries.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new SourceUnreadable(failure);
        }
    }

    /**
     * Queries that belong together.
     *
     * @param <T> their answer
     */
    @FunctionalInterface
    public interface Queries<T> {

        T on(Connection connection) throws SQLException;
    }
}
