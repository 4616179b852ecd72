package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.Publisher;
import org.sharedvalue.gateway.RandomEvents;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.gateway.ledger.Backlog;
import org.sharedvalue.localstack.TestStack;

/** Two intakes in one consumer group and on one database, at a real broker. */
class TwoGatewaysTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int PAUSE_NOTICED_MILLIS = 1_500;

    private final String group = "gateways-" + UUID.randomUUID();
    private final AtomicInteger appended = new AtomicInteger();
    /** How often each record was committed, by whomever. */
    private final ConcurrentMap<String, Integer> commits = new ConcurrentHashMap<>();

    private Publisher publisher;
    private DataSource database;
    private Gate gate;
    private Running first;
    private Running second;

    @BeforeEach
    void start() throws SQLException {
        database = TestDatabase.empty();
        publisher = new Publisher();
        leaveOutWhatOtherTestsPublished();
        gate = new Gate(database);
        first = new Running(gate.dataSource());
        second = new Running(database);
    }

    @AfterEach
    void stop() throws InterruptedException {
        gate.open();
        first.stop();
        second.stop();
        publisher.close();
    }

    private void leaveOutWhatOtherTestsPublished() throws SQLException {
        try (Consumer<byte[], byte[]> probe = consumers().probe();
                Connection connection = database.getConnection();
                PreparedStatement position =
                        connection.prepareStatement("INSERT INTO intake_position VALUES (?, ?, ?)")) {
            for (Map.Entry<TopicPartition, Long> end :
                    probe.endOffsets(Topics.partitions()).entrySet()) {
                position.setString(1, end.getKey().topic());
                position.setInt(2, end.getKey().partition());
                position.setLong(3, end.getValue());
                position.executeUpdate();
            }
        }
    }

    private KafkaConsumers consumers() {
        Map<String, Object> broker = new HashMap<>();
        broker.put("bootstrap.servers", TestStack.kafkaBootstrap());
        broker.put("max.poll.interval.ms", PAUSE_NOTICED_MILLIS);
        return new KafkaConsumers(broker, group);
    }

    private static String place(IntakeRecord record) {
        return record.source().topic() + "/" + record.source().partition() + "/"
                + record.source().offset();
    }

    private void awaitAll(List<DomainEvent> events) {
        String[] ids = events.stream().map(DomainEvent::id).toArray(String[]::new);
        Awaitility.await().atMost(LONG).until(() -> known(ids) == ids.length);
    }

    private long known(String... ids) throws SQLException {
        return Sql.number(
                database,
                "SELECT count(*) FROM ledger WHERE event_id = ANY(string_to_array(?, ' '))",
                String.join(" ", ids));
    }

    private void assertNothingLostOrDoubled() throws SQLException {
        assertThat(Sql.texts(database, "SELECT concat(min(seq), ' ', max(seq), ' ', count(*)) FROM ledger"))
                .containsExactly("1 " + appended + " " + appended);
        assertThat(commits.values()).containsOnly(1);
        assertThat(LiveCells.of(database)).isEqualTo(LiveCells.fromScratch(database));
    }

    @Test
    void partitionsMoveAndNothingIsLostOrDoubled() throws Exception {
        List<DomainEvent> before = RandomEvents.of(11, 40);
        List<DomainEvent> shared = new ArrayList<>();
        List<DomainEvent> after = RandomEvents.of(13, 40);
        first.start();
        publisher.publishAll(before);
        second.start();
        // The first one takes in what comes before partitions have moved.
        Awaitility.await().atMost(LONG).until(() -> {
            List<DomainEvent> next = RandomEvents.of(100 + shared.size(), 2);
            publisher.publishAll(next);
            shared.addAll(next);
            return second.batches.get() > 0;
        });
        awaitAll(shared);
        first.stop();

        publisher.publishAll(after);

        awaitAll(before);
        awaitAll(after);
        assertNothingLostOrDoubled();
    }

    @Test
    void aPausedOneThatWakesAfterItsPartitionsMovedCommitsNothingOfThem() throws Exception {
        List<DomainEvent> before = RandomEvents.of(20, 5);
        List<DomainEvent> events = RandomEvents.of(21, 40);
        List<DomainEvent> later = RandomEvents.of(22, 40);
        first.start();
        publisher.publishAll(before);
        awaitAll(before);
        gate.shut();
        publisher.publishAll(events);
        assertThat(gate.awaitKnock()).isTrue();
        second.start();
        awaitAll(events);
        assertThat(second.batches.get()).isPositive();

        gate.open();
        publisher.publishAll(later);

        awaitAll(later);
        assertNothingLostOrDoubled();
    }

    /** One gateway's intake on a thread. */
    private final class Running {

        private final AtomicInteger batches = new AtomicInteger();
        private final IntakeLoop loop;
        private final Thread thread;

        Running(DataSource dataSource) {
            loop = new IntakeLoop(consumers()::member, dataSource, new Backlog(), (batch, effect) -> {
                batches.incrementAndGet();
                batch.records().forEach(record -> commits.merge(place(record), 1, Integer::sum));
                appended.addAndGet(effect.appended().size());
            });
            thread = new Thread(loop, "gateway-under-test");
            thread.setDaemon(true);
        }

        void start() {
            thread.start();
        }

        void stop() throws InterruptedException {
            loop.stop();
            thread.join(LONG.toMillis());
        }
    }
}
