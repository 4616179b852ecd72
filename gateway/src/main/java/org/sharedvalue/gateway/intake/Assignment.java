package org.sharedvalue.gateway.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.gateway.ledger.Backlog;

/** The partitions that this gateway takes in and where it stands in each; starts where the database says. */
final class Assignment implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Assignment.class);

    private final Consumer<byte[], byte[]> consumer;
    private final DataSource dataSource;
    private final Patience patience;
    private final Backlog backlog;
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    Assignment(Consumer<byte[], byte[]> consumer, DataSource dataSource, Patience patience, Backlog backlog) {
        this.consumer = consumer;
        this.dataSource = dataSource;
        this.patience = patience;
        this.backlog = backlog;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        seek(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> backlog.takenIn(partition.topic(), partition.partition()));
        positions.keySet().removeAll(partitions);
    }

    /** Goes back to what the database says, after someone else has taken in from a partition. */
    void seekAgain() {
        seek(consumer.assignment());
    }

    /** Where this gateway stands. */
    Map<TopicPartition, Long> positions() {
        return positions;
    }

    /** Notes that a batch was committed. */
    void moved(List<PositionMove> moves) {
        moves.forEach(move -> positions.put(move.partition(), move.next()));
    }

    /** A number that differs between gateways as long as each has a partition of its own. */
    int shard() {
        return consumer.assignment().stream()
                .filter(partition -> partition.topic().equals(Topic.OUTCOME_EVENTS.topicName()))
                .mapToInt(TopicPartition::partition)
                .min()
                .orElse(0);
    }

    private void seek(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> stored = stored();
        for (TopicPartition partition : partitions) {
            Long position = stored.get(partition);
            if (position == null) {
                positions.remove(partition);
                consumer.seekToBeginning(Set.of(partition));
            } else {
                positions.put(partition, position);
                consumer.seek(partition, position);
            }
        }
    }

    private Map<TopicPartition, Long> stored() {
        int failures = 0;
        while (!patience.isStopped()) {
            try (Connection connection = dataSource.getConnection()) {
                return IntakePositions.read(connection);
            } catch (SQLException away) {
                LOG.warnf("The intake waits for its positions: %s", Failures.summary(away));
                patience.pauseAfter(failures++);
            }
        }
        return Map.of();
    }
}
