package org.sharedvalue.gateway.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows that say how rebuilds went, and the lock that only one of them holds over all gateways. */
final class RebuildRuns {

    private static final String KEY = "hashtext('rebuild')";
    private static final String LOCK = "SELECT pg_try_advisory_lock(" + KEY + ")";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(" + KEY + ")";
    private static final String BEGIN = """
            WITH interrupted AS (UPDATE rebuild_run SET state = 'FAILED', finished_at = now(), failure = 'Interrupted.'
                                  WHERE state = 'RUNNING')
            INSERT INTO rebuild_run (state, seq, head) SELECT 'RUNNING', 0, seq FROM ledger_head RETURNING id
            """;
    private static final String REACHED = "UPDATE rebuild_run SET seq = ?, head = ? WHERE id = ?";
    private static final String DONE =
            "UPDATE rebuild_run SET state = 'DONE', finished_at = now(), changed_rows = ? WHERE id = ?";
    private static final String FAILED =
            "UPDATE rebuild_run SET state = 'FAILED', finished_at = now(), failure = ? WHERE id = ? AND state = 'RUNNING'";
    // A bigint key of an advisory lock stands in two halves; hashtext fits into the lower one, its sign fills the
    // upper.
    private static final String NEWEST = """
            SELECT CASE WHEN locked THEN 'RUNNING' WHEN state = 'RUNNING' THEN 'FAILED' ELSE state END,
                   started_at, seq, head,
                   CASE WHEN NOT locked THEN finished_at END,
                   CASE WHEN NOT locked THEN changed_rows END,
                   CASE WHEN state = 'RUNNING' THEN 'Interrupted.' ELSE failure END
              FROM rebuild_run, (SELECT EXISTS (
                   SELECT FROM pg_locks
                    WHERE locktype = 'advisory' AND granted AND objsubid = 1
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                      AND ((classid::bigint << 32) | objid::bigint) = hashtext('rebuild')::bigint) AS locked) AS lock
             ORDER BY id DESC LIMIT 1
            """;

    private RebuildRuns() {}

    /** Takes the lock for this connection, unless another has it. */
    static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    static void unlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(UNLOCK);
        }
    }

    /** A new run; one that still seems to run has lost its connection, as the holder of the lock knows. */
    static long begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BEGIN)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void reached(Connection connection, long id, LedgerReplay replay) throws SQLException {
        update(connection, REACHED, replay.reached(), replay.head(), id);
    }

    static void done(Connection connection, long id, long changedRows) throws SQLException {
        update(connection, DONE, changedRows, id);
    }

    static void failed(Connection connection, long id, String failure) throws SQLException {
        update(connection, FAILED, failure, id);
    }

    /** How the newest one is going or went; it runs until the next one may start. */
    static Optional<RebuildResponse> newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            RebuildResponse.State state = RebuildResponse.State.valueOf(row.getString(1));
            return Optional.of(new RebuildResponse(
                    state,
                    instant(row, 2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getObject(5) == null ? null : instant(row, 5),
                    row.getObject(6, Long.class),
                    state == RebuildResponse.State.FAILED ? row.getString(7) : null));
        }
    }

    private static Instant instant(ResultSet row, int index) throws SQLException {
        return row.getObject(index, OffsetDateTime.class).toInstant();
    }

    private static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}
