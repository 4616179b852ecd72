package org.sharedvalue.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The yardstick of an import: COPY of what it wrote, into tables with the same indexes and foreign keys. */
final class Copied {

    /**
     * What an import of enrolments writes: them, the people who are ACTIVE then, the history of both, and the events, which
     * are gone from the outbox and so are made of the enrolments.
     */
    private static final Map<String, String> WRITTEN = new LinkedHashMap<>();

    static {
        WRITTEN.put("enrolment", "SELECT * FROM enrolment");
        WRITTEN.put("participant", "SELECT * FROM participant");
        WRITTEN.put(
                "record_history",
                "SELECT h.* FROM record_history h JOIN enrolment e ON e.id = h.record_id UNION ALL"
                        + " SELECT h.* FROM record_history h JOIN participant p ON p.id = h.record_id WHERE h.version > 1");
        WRITTEN.put(
                "outbox",
                "SELECT row_number() OVER () AS position, id || ':1' AS event_id, 'sharedvalue.enrolment.completed.v1' AS type,"
                        + " id AS subject, id AS ordering_key, version, updated_at AS occurred_at,"
                        + " row_to_json(e)::text AS data, NULL AS traceparent FROM enrolment e");
    }

    private Copied() {}

    /** Makes the tables and takes the time of filling them in one transaction. */
    static Times measured(Connection connection) throws SQLException {
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        Map<String, Path> files = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : WRITTEN.entrySet()) {
                files.put(table.getKey(), out(copying, table.getValue()));
                statement.execute("CREATE TABLE copied_" + table.getKey() + " (LIKE " + table.getKey()
                        + " INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)");
            }
            statement.execute("ALTER TABLE copied_enrolment ADD FOREIGN KEY (participant_ref) REFERENCES participant");
            connection.setAutoCommit(false);
            Times times = new Times();
            times.take(() -> in(connection, copying, files));
            connection.setAutoCommit(true);
            return times;
        }
    }

    private static Path out(CopyManager copying, String rows) throws SQLException {
        try {
            Path file = Files.createTempFile("copied", ".txt");
            try (OutputStream output = Files.newOutputStream(file)) {
                copying.copyOut("COPY (" + rows + ") TO STDOUT", output);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void in(Connection connection, CopyManager copying, Map<String, Path> files) {
        try {
            for (Map.Entry<String, Path> table : files.entrySet()) {
                try (InputStream input = Files.newInputStream(table.getValue())) {
                    copying.copyIn("COPY copied_" + table.getKey() + " FROM STDIN", input);
                }
            }
            connection.commit();
            for (Path file : List.copyOf(files.values())) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
