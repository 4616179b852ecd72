package org.sharedvalue.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.localstack.TestStack;

/** One change is followed from the request to the topic. */
@QuarkusTest
class TraceTest {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Map<String, String> ORGANISATION =
            Map.of("legalName", "Crisis", "sector", "NON_PROFIT", "country", "GB");

    private static String traceparentOfEventAfter(Map<String, String> headers) {
        Call call = given().token(TestStack.adminToken());
        headers.forEach(call::header);
        String location = call.contentType("application/json")
                .body(ORGANISATION)
                .post("/v1/organisations")
                .statusCode(201)
                .header("Location");
        return headerOfEventAbout(location.substring(location.lastIndexOf('/') + 1));
    }

    private static String headerOfEventAbout(String id) {
        AtomicReference<Header> found = new AtomicReference<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestStack.kafkaBootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.PARTNER_EVENTS.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    if (id.equals(each.key())) {
                        found.set(each.headers().lastHeader("ce_traceparent"));
                    }
                }
                return found.get() != null;
            });
        }
        return new String(found.get().value(), StandardCharsets.UTF_8);
    }

    @Test
    void anEventCarriesTheTraceContextOfTheRequestThatMadeIt() {
        assertThat(traceparentOfEventAfter(Map.of("traceparent", TRACEPARENT))).isEqualTo(TRACEPARENT);
    }

    @Test
    void aRequestWithoutAReadableOneBeginsATraceOfItsOwn() {
        String first = traceparentOfEventAfter(Map.of("traceparent", "Ada Lovelace"));
        String second = traceparentOfEventAfter(Map.of());

        assertThat(first).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00").isNotEqualTo(second);
        assertThat(second).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }
}
