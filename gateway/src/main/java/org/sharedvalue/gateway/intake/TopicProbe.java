package org.sharedvalue.gateway.intake;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.gateway.ledger.Backlog;

/** Looks once a second at what waits on all partitions, also on those that other gateways take in. */
@ApplicationScoped
class TopicProbe {

    private static final Logger LOG = Logger.getLogger(TopicProbe.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS_WITHOUT_RECORDS = 5;

    private final KafkaConsumers consumers;
    private final AgroalDataSource dataSource;
    private final Backlog backlog;
    private final TopicEnds topicEnds;
    private final Patience patience = new Patience();

    TopicProbe(KafkaConsumers consumers, AgroalDataSource dataSource, Backlog backlog, TopicEnds topicEnds) {
        this.consumers = consumers;
        this.dataSource = dataSource;
        this.backlog = backlog;
        this.topicEnds = topicEnds;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "topic-probe");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        patience.stop();
    }

    private void run() {
        do {
            try (Consumer<byte[], byte[]> consumer = consumers.probe()) {
                do {
                    look(consumer);
                } while (patience.pause(PERIOD));
            } catch (SQLException | RuntimeException away) {
                LOG.debug("The ends of the topics cannot be looked at", away);
            }
        } while (patience.pause(PERIOD));
    }

    private void look(Consumer<byte[], byte[]> consumer) throws SQLException {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.pause(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> positions = positions();
        Set<TopicPartition> lagging = new HashSet<>();
        for (TopicPartition partition : ends.keySet()) {
            if (isBehind(partition, ends, positions)) {
                lagging.add(partition);
            } else {
                backlog.takenIn(partition.topic(), partition.partition());
            }
        }
        if (!lagging.isEmpty()) {
            noteWaiting(consumer, lagging, positions);
            positions = positions();
            for (TopicPartition partition : lagging) {
                // What was taken in meanwhile has nobody else to say so.
                if (!isBehind(partition, ends, positions)) {
                    backlog.takenIn(partition.topic(), partition.partition());
                }
            }
        }
        topicEnds.looked(ends, positions);
        backlog.complete();
    }

    private void noteWaiting(
            Consumer<byte[], byte[]> consumer, Set<TopicPartition> lagging, Map<TopicPartition, Long> positions) {
        Map<TopicPartition, Instant> oldest = oldest(consumer, lagging, positions);
        oldest.forEach((partition, since) -> backlog.waiting(partition.topic(), partition.partition(), since));
    }

    /** The times of the records at the positions; a partition that shows none in time is left as it is. */
    private static Map<TopicPartition, Instant> oldest(
            Consumer<byte[], byte[]> consumer, Set<TopicPartition> lagging, Map<TopicPartition, Long> positions) {
        Map<TopicPartition, Instant> oldest = new HashMap<>();
        consumer.resume(lagging);
        for (TopicPartition partition : lagging) {
            consumer.seek(partition, positions.getOrDefault(partition, 0L));
        }
        int empty = 0;
        while (oldest.size() < lagging.size() && empty < POLLS_WITHOUT_RECORDS) {
            boolean none = true;
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                oldest.putIfAbsent(partition, Instant.ofEpochMilli(record.timestamp()));
                consumer.pause(Set.of(partition));
                none = false;
            }
            empty += none ? 1 : 0;
        }
        consumer.pause(lagging);
        return oldest;
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        var existing = consumer.listTopics();
        return Arrays.stream(Topic.values())
                .map(topic -> existing.getOrDefault(topic.topicName(), List.of()))
                .flatMap(List::stream)
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static boolean isBehind(
            TopicPartition partition, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> positions) {
        return positions.getOrDefault(partition, 0L) < ends.getOrDefault(partition, 0L);
    }

    private Map<TopicPartition, Long> positions() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return IntakePositions.read(connection);
        }
    }
}
