package org.sharedvalue.gateway.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.sharedvalue.sql.Columns;

/** Where the next record of each partition starts, kept in the transaction that took the records before it in. */
final class IntakePositions {

    private static final String READ = "SELECT topic, \"partition\", next_offset FROM intake_position";
    private static final String MOVE = """
            WITH step AS (
                   SELECT * FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[])
                       AS step(topic, "partition", expected, next_offset)),
                 moved AS (
                   UPDATE intake_position AS position SET next_offset = step.next_offset
                     FROM step
                    WHERE position.topic = step.topic AND position."partition" = step."partition"
                      AND position.next_offset = step.expected
                   RETURNING 1),
                 begun AS (
                   INSERT INTO intake_position (topic, "partition", next_offset)
                   SELECT topic, "partition", next_offset FROM step WHERE expected IS NULL
                       ON CONFLICT DO NOTHING
                   RETURNING 1)
            SELECT (SELECT count(*) FROM moved) + (SELECT count(*) FROM begun)
            """;
    private static final int WIDTH = 4;

    private IntakePositions() {}

    static Map<TopicPartition, Long> read(Connection connection) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return positions;
    }

    /**
     * Moves positions from where they are expected to be. Comes first in its transaction: the rows it locks keep a
     * second writer of the same partition out until the commit, and then turn it away.
     *
     * @throws PositionConflict if one of them is elsewhere
     */
    static void move(Connection connection, Collection<PositionMove> moves) throws SQLException {
        Columns columns = new Columns(WIDTH);
        moves.stream()
                .sorted(Comparator.comparing(
                                (PositionMove move) -> move.partition().topic())
                        .thenComparing(move -> move.partition().partition()))
                .forEach(move -> columns.add(
                        move.partition().topic(), move.partition().partition(), move.expected(), move.next()));
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            columns.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) != moves.size()) {
                    throw new PositionConflict();
                }
            }
        }
    }
}
