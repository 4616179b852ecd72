package org.sharedvalue.gateway.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.sharedvalue.contracts.ContractJson;

/** Records put aside whole, so that the partition goes on and an operator can replay them. */
final class ParkedRecords {

    // A place is taken only where the topics were deleted and begin anew: what stood there is of topics that are gone.
    private static final String PARK = """
            INSERT INTO parked_record (topic, "partition", "offset", record_key, headers, value, reason)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)
                ON CONFLICT (topic, "partition", "offset") DO UPDATE
               SET record_key = excluded.record_key, headers = excluded.headers, value = excluded.value,
                   reason = excluded.reason, parked_at = excluded.parked_at, taken_in_at = NULL, tried_at = NULL
            """;

    private ParkedRecords() {}

    static void park(Connection connection, ConsumerRecord<byte[], byte[]> source, String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PARK)) {
            statement.setString(1, source.topic());
            statement.setInt(2, source.partition());
            statement.setLong(3, source.offset());
            statement.setBytes(4, source.key());
            statement.setString(5, headers(source));
            statement.setBytes(6, source.value());
            statement.setString(7, reason);
            statement.executeUpdate();
        }
    }

    private static String headers(ConsumerRecord<byte[], byte[]> source) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : source.headers()) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            // Names are the sender's too; in base64 nothing in them can keep the record from being parked.
            headers.put(header.key().replace("\0", ""), Base64.getEncoder().encodeToString(value));
        }
        return ContractJson.MAPPER.valueToTree(headers).toString();
    }
}
