package org.sharedvalue.outcomes.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.sharedvalue.outcomes.imports.spool.SpooledFile;

/** What becomes of the rows of imports while a file arrives, and after its end. */
@ApplicationScoped
class JobRows {

    private static final String WAITING =
            "SELECT count(*)::int FROM import_job WHERE owner = ? AND status IN ('QUEUED', 'RUNNING')";
    private static final String SIZE = """
            WITH grown AS (UPDATE import_job SET size = ? WHERE id = ? RETURNING size)
            SELECT (SELECT size FROM grown) + coalesce(sum(size), 0)::bigint FROM import_job WHERE size > 0 AND id <> ?
            """;
    private static final String ARRIVED = """
            UPDATE import_job SET spooled_at = clock_timestamp(), chunks = ?, size = ?, encoding = ?,
                   updated_at = clock_timestamp(), version = version + 1
             WHERE id = ?
            """;
    private static final String VERSION = "SELECT version FROM import_job WHERE id = ?";
    private static final List<String> DISCARD =
            List.of("DELETE FROM record_history WHERE record_id = ?", "DELETE FROM import_job WHERE id = ?");

    private final AgroalDataSource dataSource;

    JobRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many imports of an owner are not at their end. */
    int waiting(String owner) {
        return run(WAITING, statement -> {
            statement.setString(1, owner);
            return number(statement);
        });
    }

    /** Notes how much of a file is here; answers how much is kept of all files. */
    long grown(UUID id, long size) {
        return run(SIZE, statement -> {
            statement.setLong(1, size);
            statement.setObject(2, id);
            statement.setObject(3, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Notes, in the transaction that runs, that a file is here. */
    void arrived(UUID id, SpooledFile file) {
        run(ARRIVED, statement -> {
            statement.setInt(1, file.chunks());
            statement.setLong(2, file.size());
            statement.setString(3, file.encoding());
            statement.setObject(4, id);
            return statement.executeUpdate();
        });
    }

    /** The version of an import; nothing if it is gone. */
    OptionalInt version(UUID id) {
        return run(VERSION, statement -> {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        });
    }

    /** Lets go of an import whose file did not arrive, or is here already. */
    void discard(UUID id) {
        for (String statement : DISCARD) {
            run(statement, delete -> {
                delete.setObject(1, id);
                return delete.executeUpdate();
            });
        }
    }

    private static int number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private <T> T run(String sql, Step<T> step) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.apply(statement);
        } catch (SQLException failure) {
            throw new PersistenceException("The imports could not be asked about", failure);
        }
    }

    /** What is done with a statement. */
    private interface Step<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }
}
