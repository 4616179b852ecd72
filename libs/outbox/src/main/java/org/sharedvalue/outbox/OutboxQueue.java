package org.sharedvalue.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The waiting rows of the outbox, read and removed by whoever holds the relay's lock. */
final class OutboxQueue {

    private static final long RELAY_LOCK = 0x5aed_0001L;

    private static final String LOCK = "SELECT pg_advisory_xact_lock(?)";
    private static final String HEAD = "SELECT * FROM outbox ORDER BY position LIMIT ?";
    private static final String DELETE = "DELETE FROM outbox WHERE position = ANY(?)";

    private final Connection connection;

    OutboxQueue(Connection connection) {
        this.connection = connection;
    }

    /** Waits for the lock rather than trying it, so that every commit is drained by whoever holds it next. */
    void lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, RELAY_LOCK);
            lock.execute();
        }
    }

    List<OutboxRow> head(int limit) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement head = connection.prepareStatement(HEAD)) {
            head.setInt(1, limit);
            try (ResultSet results = head.executeQuery()) {
                while (results.next()) {
                    rows.add(OutboxRow.of(results));
                }
            }
        }
        return rows;
    }

    void delete(List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", rows.stream().map(OutboxRow::position).toArray()));
            delete.executeUpdate();
        }
    }
}
