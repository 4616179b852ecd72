package org.sharedvalue.outbox;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.DELETE_RETENTION_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.SEGMENT_MS_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.localstack.TestStack;

/** A superseded state really leaves the log of a real broker, and the last one stays, in seconds instead of a day. */
class CompactionTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<String> SUBJECTS = List.of("first", "second", "third");
    private static final int VERSIONS = 20;

    private final Map<String, Object> broker = Map.of("bootstrap.servers", bootstrap());
    private final String compacted = "compacted-" + UUID.randomUUID();
    private final String quiet = "quiet-" + UUID.randomUUID();
    private final RelayProducer relay = new RelayProducer(broker, compacted, (short) 1);
    private final RelayProducer relayOfQuiet = new RelayProducer(broker, quiet, (short) 1);
    private Admin admin;

    @BeforeEach
    void makeTopics() throws Exception {
        admin = Admin.create(broker);
        relay.ensureTopic();
        relayOfQuiet.ensureTopic();
    }

    @AfterEach
    void close() {
        relay.close();
        relayOfQuiet.close();
        admin.close();
    }

    private static String bootstrap() {
        TestStack.startOnce();
        return TestStack.kafkaBootstrap();
    }

    private static List<OutboxRow> states() {
        List<OutboxRow> rows = new ArrayList<>();
        for (int version = 1; version <= VERSIONS; version++) {
            for (String subject : SUBJECTS) {
                rows.add(new OutboxRow(
                        0,
                        subject + ":" + version,
                        "test.v1",
                        subject,
                        subject,
                        version,
                        Instant.now(),
                        "{\"version\": " + version + "}",
                        null));
            }
        }
        return rows;
    }

    /** What a day does in service happens at once. */
    private void hasten(String topic) throws Exception {
        Map<String, String> settings = Map.of(
                SEGMENT_MS_CONFIG, "1", MAX_COMPACTION_LAG_MS_CONFIG, "1", MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.01");
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        settings.entrySet().stream()
                                .map(each -> new AlterConfigOp(
                                        new ConfigEntry(each.getKey(), each.getValue()), AlterConfigOp.OpType.SET))
                                .collect(Collectors.toList())))
                .all()
                .get();
    }

    /** The ids of all events on a topic, those of heartbeats included, sorted. */
    private List<String> idsOn(String topic) {
        List<String> ids = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    ids.add(new String(each.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
                }
            }
        }
        return ids.stream().sorted().toList();
    }

    private static List<String> heartbeatsIn(List<String> ids) {
        return ids.stream().filter(id -> id.startsWith("heartbeat-")).toList();
    }

    @Test
    void theTopicSaysWhatMakesCompactionHappen() throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, compacted);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);

        assertThat(config.entries().stream()
                        .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value)))
                .containsOnly(
                        Map.entry(CLEANUP_POLICY_CONFIG, "compact"),
                        Map.entry(SEGMENT_MS_CONFIG, millis(Duration.ofHours(1))),
                        Map.entry(MAX_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofDays(1))),
                        Map.entry(DELETE_RETENTION_MS_CONFIG, millis(Duration.ofDays(7))));
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    @Test
    void supersededStatesAreGoneAfterAHeartbeatAndOnlyThen() throws Exception {
        relayOfQuiet.send(states());
        relay.send(states());
        // Only what comes later closes the segment that states stand in, and nothing comes to the quiet topic.
        hasten(quiet);
        hasten(compacted);

        Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            relay.heartbeat(Instant.now());
            assertThat(idsOn(compacted))
                    .filteredOn(id -> !id.startsWith("heartbeat-"))
                    .containsExactlyElementsOf(SUBJECTS.stream()
                            .map(subject -> subject + ":" + VERSIONS)
                            .toList());
        });

        assertThat(idsOn(quiet)).hasSize(SUBJECTS.size() * VERSIONS);
        assertThat(heartbeatsIn(idsOn(compacted))).hasSizeLessThan(4 * Topic.PARTITIONS);
    }
}
