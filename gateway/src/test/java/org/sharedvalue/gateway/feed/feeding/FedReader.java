package org.sharedvalue.gateway.feed.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A funder's client: keeps the last item of each subject, and stops anywhere with what it had kept before. */
final class FedReader {

    private static final String PAGE = """
            SELECT position, kind, encode(subject, 'hex'), data, id FROM feed_entry
             WHERE funder_id = ? AND position > ? ORDER BY position LIMIT ?
            """;
    private static final String SNAPSHOT = """
            SELECT position, encode(subject, 'hex'), data FROM feed_entry
             WHERE funder_id = ? AND position <= ? AND kind <> 'TOMBSTONE'
               AND (superseded_by IS NULL OR superseded_by > ?)
            """;

    private final Connection connection;
    private final UUID funder;
    private Map<String, String> kept = new HashMap<>();
    private long position;

    FedReader(Connection connection, UUID funder) {
        this.connection = connection;
        this.funder = funder;
    }

    UUID funder() {
        return funder;
    }

    /** Reads a page; one that is killed has read nothing. */
    int read(int limit, boolean killed) throws SQLException {
        Map<String, String> state = new HashMap<>(kept);
        long at = position;
        int count = 0;
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setObject(1, funder);
            statement.setLong(2, at);
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    assertThat(row.getLong(1)).as("dense").isEqualTo(at + 1);
                    at = row.getLong(1);
                    count++;
                    if (row.getString(2).equals("TOMBSTONE")) {
                        state.remove(row.getString(3));
                    } else {
                        state.put(row.getString(3), row.getString(4));
                    }
                }
            }
        }
        if (!killed) {
            kept = state;
            position = at;
        }
        return count;
    }

    Map<String, String> kept() {
        return kept;
    }

    long position() {
        return position;
    }

    /** Begins anew from what is so at a position. */
    static FedReader fromSnapshot(Connection connection, UUID funder, long position) throws SQLException {
        FedReader reader = new FedReader(connection, funder);
        reader.kept = snapshot(connection, funder, position);
        reader.position = position;
        return reader;
    }

    static Map<String, String> snapshot(Connection connection, UUID funder, long position) throws SQLException {
        Map<String, String> snapshot = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SNAPSHOT)) {
            statement.setObject(1, funder);
            statement.setLong(2, position);
            statement.setLong(3, position);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    assertThat(snapshot.put(row.getString(2), row.getString(3))).isNull();
                }
            }
        }
        return snapshot;
    }
}
