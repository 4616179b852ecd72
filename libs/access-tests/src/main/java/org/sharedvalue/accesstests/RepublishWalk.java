package org.sharedvalue.accesstests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.EventBody;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.localstack.TestStack;

/**
 * Publishing anew puts every record of a service on its topic once, under the version that it has, so that who knows it
 * drops it. A service extends it as a {@code @QuarkusTest} and makes records of every collection.
 */
public abstract class RepublishWalk {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String EMPTY_OUTBOX = "sharedvalue_outbox_backlog_events 0.0";

    /** The service's topic. */
    protected abstract Topic topic();

    /** Makes records, some of them in several versions. */
    protected abstract void makeRecords();

    @Test
    void everyRecordIsPublishedAnewOnceUnderItsVersion() throws IOException {
        makeRecords();
        awaitEmptyOutbox();
        List<ConsumerRecord<String, byte[]>> before = read();
        Map<String, ConsumerRecord<String, byte[]>> newest = new LinkedHashMap<>();
        before.forEach(each -> newest.put(each.key(), each));

        long records = given().token(TestStack.adminToken())
                .post("/internal/republish")
                .statusCode(200)
                .jsonPath()
                .getLong("records");

        awaitEmptyOutbox();
        List<ConsumerRecord<String, byte[]>> anew = new ArrayList<>(read());
        Map<TopicPartition, Long> ends = new HashMap<>();
        before.forEach(each -> ends.put(new TopicPartition(each.topic(), each.partition()), each.offset()));
        anew.removeIf(
                each -> each.offset() <= ends.getOrDefault(new TopicPartition(each.topic(), each.partition()), -1L));
        assertThat(anew).hasSize((int) records).hasSameSizeAs(newest.keySet());
        for (ConsumerRecord<String, byte[]> each : anew) {
            ConsumerRecord<String, byte[]> known =
                    Objects.requireNonNull(newest.get(each.key()), () -> "never published before: " + each.key());
            assertThat(id(each)).isEqualTo(id(known));
            assertThat(each.partition()).isEqualTo(known.partition());
            assertThat(body(each).state()).isEqualTo(body(known).state());
            assertThat(body(each).changed()).isEmpty();
        }
    }

    @Test
    void onlyTheAdminMayAskForIt() {
        given().post("/internal/republish").statusCode(401);
        given().token(TestStack.serviceToken()).post("/internal/republish").statusCode(403);
    }

    private static void awaitEmptyOutbox() {
        Instant deadline = Instant.now().plus(LONG);
        while (!given().get("/q/metrics").asString().contains(EMPTY_OUTBOX)) {
            assertThat(Instant.now()).as("the outbox empties").isBefore(deadline);
        }
    }

    private List<ConsumerRecord<String, byte[]>> read() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStack.kafkaBootstrap());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic().topicName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        records.removeIf(each -> header(each, "ce_type").equals(EventEnvelope.HEARTBEAT_TYPE));
        return records;
    }

    private static String id(ConsumerRecord<String, byte[]> event) {
        return header(event, "ce_id");
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static EventBody body(ConsumerRecord<String, byte[]> event) throws IOException {
        return ContractJson.MAPPER.readValue(event.value(), EventBody.class);
    }
}
