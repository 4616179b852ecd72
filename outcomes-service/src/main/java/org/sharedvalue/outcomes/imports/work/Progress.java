package org.sharedvalue.outcomes.imports.work;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.row.RowError;
import org.sharedvalue.outcomes.imports.row.Tally;

/**
 * How far an import is. Each step is in the transaction of the rows that it counts, and only the holder of the lease takes it,
 * from the row at which it believes the import to be: so no row is written twice and none is left out.
 */
@ApplicationScoped
class Progress {

    /** Most errors kept of an import; the counters count them all. */
    static final int MOST_ERRORS = 100_000;

    private static final String HOLD = """
            SELECT rows_refused FROM import_job
             WHERE id = ? AND lease_holder = ? AND status = 'RUNNING' AND rows_read = ? FOR NO KEY UPDATE
            """;
    private static final String ADVANCE = """
            UPDATE import_job SET rows_read = rows_read + ?, rows_created = rows_created + ?,
                   rows_unchanged = rows_unchanged + ?, rows_refused = rows_refused + ?,
                   leased_until = clock_timestamp() + ? * interval '1 millisecond',
                   updated_at = clock_timestamp(), version = version + 1
             WHERE id = ?
            """;
    private static final String ERRORS = """
            INSERT INTO import_error (job_id, line, pointer, code)
            SELECT ?, * FROM unnest(?::int8[], ?::text[], ?::text[])
            """;
    private static final String END = """
            UPDATE import_job SET status = ?, failure_code = ?, failure_detail = ?, failure_line = ?,
                   finished_at = clock_timestamp(), updated_at = clock_timestamp(), version = version + 1, size = 0,
                   leased_until = NULL, lease_holder = NULL
             WHERE id = ? AND lease_holder = ? AND status = 'RUNNING'
            """;
    private static final String LET_GO = "DELETE FROM import_chunk WHERE job_id = ?";
    private static final String FORGET = "DELETE FROM import_forgotten WHERE job_id = ?";

    private final AgroalDataSource dataSource;
    private final Leases leases;

    Progress(AgroalDataSource dataSource, Leases leases) {
        this.dataSource = dataSource;
        this.leases = leases;
    }

    /** Keeps the import for the transaction that runs; answers how many rows were refused before. */
    long hold(LeasedJob job, long read) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setObject(1, job.id());
            hold.setObject(2, job.holder());
            hold.setLong(3, read);
            try (ResultSet row = hold.executeQuery()) {
                if (!row.next()) {
                    throw new LeaseLostException();
                }
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new PersistenceException("An import could not be held", failure);
        }
    }

    /** Notes what became of some rows of an import that is held. */
    void advance(LeasedJob job, Tally tally, List<RowError> errors, boolean keepErrors) {
        try (Connection connection = dataSource.getConnection()) {
            if (keepErrors && !errors.isEmpty()) {
                keep(connection, job, errors);
            }
            try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
                advance.setLong(1, tally.read());
                advance.setLong(2, tally.created());
                advance.setLong(3, tally.unchanged());
                advance.setLong(4, tally.refused());
                advance.setLong(5, leases.length().toMillis());
                advance.setObject(6, job.id());
                advance.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new PersistenceException("The progress of an import could not be kept", failure);
        }
    }

    private static void keep(Connection connection, LeasedJob job, List<RowError> errors) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ERRORS)) {
            insert.setObject(1, job.id());
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", errors.stream().map(RowError::line).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", errors.stream().map(RowError::pointer).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            errors.stream().map(error -> error.code().name()).toArray()));
            insert.executeUpdate();
        }
    }

    /** Ends an import and lets go of its file, in the transaction that runs. */
    void end(LeasedJob job, @Nullable Failure failure) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement end = connection.prepareStatement(END)) {
            end.setString(1, failure == null ? "COMPLETED" : "FAILED");
            end.setString(2, failure == null ? null : failure.code().code());
            end.setString(3, failure == null ? null : failure.detail());
            end.setObject(4, failure == null ? null : failure.line());
            end.setObject(5, job.id());
            end.setObject(6, job.holder());
            if (end.executeUpdate() == 0) {
                throw new LeaseLostException();
            }
            for (String statement : List.of(LET_GO, FORGET)) {
                try (PreparedStatement delete = connection.prepareStatement(statement)) {
                    delete.setObject(1, job.id());
                    delete.executeUpdate();
                }
            }
        } catch (SQLException broken) {
            throw new PersistenceException("An import could not be ended", broken);
        }
    }
}
