package org.sharedvalue.gateway.collection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.sharedvalue.gateway.report.reading.SourceUnreadable;

/** Runs writes in a transaction: on one state of the database, repeated when another one came in between. */
@ApplicationScoped
public class Transactions {

    private static final int ATTEMPTS = 3;
    /** Classes and codes of what another transaction caused; it goes differently the next time. */
    private static final Pattern LOST_RACE = Pattern.compile("40.*|23505");

    private final AgroalDataSource dataSource;

    Transactions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The result, on one snapshot of the database. */
    public <T> T onSnapshot(Work<T> work) {
        return run(Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    /** The result, where each statement sees what others have committed, as it must behind a lock. */
    public <T> T behindLocks(Work<T> work) {
        return run(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    private <T> T run(int isolation, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(isolation, work);
            } catch (SQLException failure) {
                String state = failure.getSQLState();
                if (attempt == ATTEMPTS
                        || state == null
                        || !LOST_RACE.matcher(state).matches()) {
                    throw new SourceUnreadable(failure);
                }
            }
        }
    }

    private <T> T once(int isolation, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(before);
            }
        }
    }

    /**
     * What is done in it.
     *
     * @param <T> its result
     */
    @FunctionalInterface
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }
}
