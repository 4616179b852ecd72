package org.sharedvalue.gateway.status;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.sharedvalue.gateway.intake.ParkedId;
import org.sharedvalue.gateway.intake.TopicEnds;
import org.sharedvalue.gateway.ledger.Backlog;

/** Reads what the status says about partitions and parked records. */
@ApplicationScoped
class StatusReader {

    private static final String POSITIONS =
            "SELECT topic, \"partition\", next_offset FROM intake_position ORDER BY topic, \"partition\"";
    private static final String PARKED_COUNT = "SELECT count(*) FROM parked_record WHERE taken_in_at IS NULL";
    private static final String PARKED_NEWEST = """
            SELECT topic, "partition", "offset", reason, parked_at
              FROM parked_record WHERE taken_in_at IS NULL
             ORDER BY parked_at DESC, topic, "partition", "offset" DESC LIMIT 10
            """;

    private final AgroalDataSource dataSource;
    private final TopicEnds ends;
    private final Backlog backlog;

    StatusReader(AgroalDataSource dataSource, TopicEnds ends, Backlog backlog) {
        this.dataSource = dataSource;
        this.ends = ends;
        this.backlog = backlog;
    }

    List<StatusResponse.Partition> partitions() throws SQLException {
        Map<TopicPartition, Long> positions = positions();
        List<StatusResponse.Partition> partitions = new ArrayList<>();
        for (TopicEnds.PartitionLag known : ends.partitions()) {
            long position =
                    positions.getOrDefault(new TopicPartition(known.topic(), known.partition()), known.position());
            partitions.add(new StatusResponse.Partition(
                    known.topic(),
                    known.partition(),
                    position,
                    Math.max(0, known.end() - position),
                    lagMillis(known.topic(), known.partition())));
        }
        return partitions;
    }

    StatusResponse.Parked parked() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(PARKED_COUNT);
                ResultSet counted = count.executeQuery();
                PreparedStatement newest = connection.prepareStatement(PARKED_NEWEST);
                ResultSet row = newest.executeQuery()) {
            counted.next();
            List<StatusResponse.ParkedRecord> records = new ArrayList<>();
            while (row.next()) {
                ParkedId id = new ParkedId(row.getString(1), row.getInt(2), row.getLong(3));
                records.add(new StatusResponse.ParkedRecord(
                        id.toString(),
                        id.topic(),
                        id.partition(),
                        id.offset(),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
            }
            return new StatusResponse.Parked(counted.getLong(1), records);
        }
    }

    private long lagMillis(String topic, int partition) {
        return backlog.oldestOf(topic, partition)
                .map(since -> Math.max(1, Duration.between(since, Instant.now()).toMillis()))
                .orElse(0L);
    }

    private Map<TopicPartition, Long> positions() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(POSITIONS);
                ResultSet row = statement.executeQuery()) {
            Map<TopicPartition, Long> positions = new HashMap<>();
            while (row.next()) {
                positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
            return positions;
        }
    }
}
