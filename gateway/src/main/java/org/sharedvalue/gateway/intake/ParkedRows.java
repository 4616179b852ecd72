package org.sharedvalue.gateway.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.ContractJson;

/** The parked records on their way back. */
final class ParkedRows {

    private static final String WAITING = """
            SELECT topic, "partition", "offset" FROM parked_record WHERE taken_in_at IS NULL
             ORDER BY tried_at NULLS FIRST, topic, "partition", "offset"
            """;
    private static final String LOCK = """
            SELECT record_key, headers, value, parked_at, taken_in_at IS NOT NULL
              FROM parked_record WHERE topic = ? AND "partition" = ? AND "offset" = ?
               FOR UPDATE
            """;
    private static final String TAKEN_IN = """
            UPDATE parked_record SET taken_in_at = now(), record_key = NULL, value = NULL, headers = '{}'
             WHERE topic = ? AND "partition" = ? AND "offset" = ?
            """;
    private static final String STAYS = """
            UPDATE parked_record SET reason = ?, tried_at = clock_timestamp()
             WHERE topic = ? AND "partition" = ? AND "offset" = ?
            """;

    private ParkedRows() {}

    /** Those that wait, those that were never tried first, so that none is kept waiting by others that fail. */
    static List<ParkedId> waiting(Connection connection) throws SQLException {
        List<ParkedId> waiting = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                waiting.add(new ParkedId(row.getString(1), row.getInt(2), row.getLong(3)));
            }
        }
        return waiting;
    }

    /** Locks one; empty if nothing was ever parked from there. */
    static Optional<Parked> lock(Connection connection, ParkedId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            name(statement, 1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                boolean takenIn = row.getBoolean(5);
                return Optional.of(new Parked(takenIn ? null : source(id, row)));
            }
        }
    }

    static void takenIn(Connection connection, ParkedId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKEN_IN)) {
            name(statement, 1, id);
            statement.executeUpdate();
        }
    }

    static void stays(Connection connection, ParkedId id, String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STAYS)) {
            statement.setString(1, reason);
            name(statement, 2, id);
            statement.executeUpdate();
        }
    }

    private static void name(PreparedStatement statement, int from, ParkedId id) throws SQLException {
        statement.setString(from, id.topic());
        statement.setInt(from + 1, id.partition());
        statement.setLong(from + 2, id.offset());
    }

    private static ConsumerRecord<byte[], byte[]> source(ParkedId id, ResultSet row) throws SQLException {
        byte[] key = row.getBytes(1);
        byte[] value = row.getBytes(3);
        Timestamp parkedAt = row.getTimestamp(4);
        return new ConsumerRecord<>(
                id.topic(),
                id.partition(),
                id.offset(),
                parkedAt.getTime(),
                TimestampType.CREATE_TIME,
                key == null ? 0 : key.length,
                value == null ? 0 : value.length,
                key,
                value,
                headers(row.getString(2)),
                Optional.empty());
    }

    private static Headers headers(String text) {
        try {
            Headers headers = new RecordHeaders();
            for (Map.Entry<String, JsonNode> header :
                    ContractJson.MAPPER.readTree(text).properties()) {
                headers.add(
                        header.getKey(),
                        Base64.getDecoder().decode(header.getValue().asText()));
            }
            return headers;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database holds JSON that is none", impossible);
        }
    }

    /**
     * A parked record.
     *
     * @param source the record as it was polled; null once it was taken in
     */
    record Parked(@Nullable ConsumerRecord<byte[], byte[]> source) {}
}
