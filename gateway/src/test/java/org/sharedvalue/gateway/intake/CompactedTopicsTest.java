package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.gateway.RandomEvents;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.gateway.figure.CellKey;
import org.sharedvalue.gateway.ledger.Backlog;
import org.sharedvalue.gateway.ledger.Epoch;
import org.sharedvalue.localstack.kafka.KafkaBroker;
import org.sharedvalue.localstack.kafka.ProducerSettings;

/** The way back from a lost database, from topics that a broker of its own has compacted. */
class CompactedTopicsTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String PROJECTIONS = """
            SELECT concat_ws('/', id, version, status) FROM enrolment
             UNION ALL SELECT concat_ws('/', id, version, status) FROM outcome
             UNION ALL SELECT concat_ws('/', id, version, status) FROM sustainment_check
             UNION ALL SELECT concat_ws('/', id, version, status) FROM contribution
             UNION ALL SELECT concat_ws('/', id, version, status) FROM volunteer_contribution ORDER BY 1
            """;

    private final DataSource database = TestDatabase.empty();
    private final List<DomainEvent> events = RandomEvents.of(71, 40);

    @TempDir
    private Path directory;

    private KafkaBroker kafka;
    private Map<String, Object> client;
    private Producer<String, byte[]> producer;

    @BeforeEach
    void start() {
        kafka = KafkaBroker.start(directory, 0);
        client = Map.of("bootstrap.servers", kafka.bootstrap());
        producer = new KafkaProducer<>(
                ProducerSettings.inOrder(kafka.bootstrap()), new StringSerializer(), new ByteArraySerializer());
        org.sharedvalue.localstack.kafka.Topics.create(
                kafka.bootstrap(),
                Arrays.stream(Topic.values()).map(Topic::topicName).toList(),
                Topic.PARTITIONS,
                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    /** From here on the cleaner does at once what it does within a day. */
    private void hasten() throws Exception {
        List<AlterConfigOp> settings = Stream.of(
                        new ConfigEntry(TopicConfig.SEGMENT_MS_CONFIG, "1"),
                        new ConfigEntry(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "1"),
                        new ConfigEntry(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.01"))
                .map(setting -> new AlterConfigOp(setting, AlterConfigOp.OpType.SET))
                .toList();
        try (Admin admin = Admin.create(client)) {
            admin.incrementalAlterConfigs(Arrays.stream(Topic.values())
                            .collect(Collectors.toMap(
                                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()),
                                    topic -> settings)))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void stop() {
        producer.close();
        kafka.close();
    }

    private void publish() throws Exception {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (DomainEvent event : events) {
            records.add(KafkaMessageFactory.<String>createWriter(
                            event.type().aggregate().topic().topicName(),
                            Topics.partition(event.orderingKey().toString()),
                            null,
                            event.state().id().toString())
                    .writeBinary(EventEnvelope.toCloudEvent(event)));
        }
        send(records);
    }

    /** As the relays write them. */
    private void heartbeat() throws Exception {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (TopicPartition each : Topics.partitions()) {
            records.add(new ProducerRecord<>(each.topic(), each.partition(), "heartbeat-" + each.partition(), null));
        }
        send(records);
    }

    private void send(List<ProducerRecord<String, byte[]>> records) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        records.forEach(each -> sent.add(producer.send(each)));
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    /** How many events are still on the topics. */
    private int left() {
        int events = 0;
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(Topics.partitions());
            consumer.seekToBeginning(Topics.partitions());
            Map<TopicPartition, Long> ends = consumer.endOffsets(Topics.partitions());
            while (Topics.partitions().stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (var each : consumer.poll(Duration.ofMillis(200))) {
                    events += each.value() == null ? 0 : 1;
                }
            }
        }
        return events;
    }

    /** One gateway's life until everything that is on the topics is in the ledger and nothing waits. */
    private void takeIn(int expected) throws InterruptedException {
        KafkaConsumers consumers = new KafkaConsumers(client, "gateways-" + UUID.randomUUID());
        Backlog backlog = new Backlog();
        IntakeLoop loop = new IntakeLoop(consumers::member, database, backlog, (batch, effect) -> {});
        Thread thread = new Thread(loop, "gateway-under-test");
        thread.setDaemon(true);
        thread.start();
        Awaitility.await()
                .atMost(LONG)
                .until(() -> Sql.number(database, "SELECT count(*) FROM ledger") >= expected
                        && Sql.number(database, "SELECT count(*) FROM intake_position")
                                == Topics.partitions().size()
                        && Topics.partitions().stream()
                                .allMatch(each -> backlog.oldestOf(each.topic(), each.partition())
                                        .isEmpty()));
        loop.stop();
        thread.join(LONG.toMillis());
    }

    private List<String> projections() throws SQLException {
        return Sql.texts(database, PROJECTIONS);
    }

    @Test
    void whatCompactionLeavesGivesTheSameReportsUnderNewPositions() throws Exception {
        int records =
                (int) events.stream().map(each -> each.state().id()).distinct().count();
        publish();
        heartbeat();
        takeIn(events.size());
        SortedMap<CellKey, Long> cells = LiveCells.of(database);
        List<String> projections = projections();
        assertThat(Sql.number(database, "SELECT count(*) FROM ledger")).isEqualTo(events.size());
        hasten();
        Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(500)).until(() -> {
            heartbeat();
            return left() == records;
        });

        TestDatabase.empty();
        Epoch.begin(database, 1);
        takeIn(records);

        assertThat(records).isLessThan(events.size() / 2 + events.size() / 4);
        assertThat(LiveCells.of(database)).isEqualTo(cells).isNotEmpty();
        assertThat(projections()).isEqualTo(projections);
        long last = 1_000_000_000_000L + records;
        assertThat(Sql.texts(database, "SELECT concat(min(seq), ' ', max(seq), ' ', count(*)) FROM ledger"))
                .containsExactly("1000000000001 " + last + " " + records);
        assertThat(Sql.number(database, "SELECT count(*) FROM parked_record")).isZero();
    }
}
