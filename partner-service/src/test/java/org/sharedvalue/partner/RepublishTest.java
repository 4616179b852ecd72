package org.sharedvalue.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class RepublishTest {

    private static final Map<String, String> ORGANISATION =
            Map.of("legalName", "Crisis", "sector", "NON_PROFIT", "country", "GB");

    private static List<DomainEvent> eventsAbout(String id, int count) {
        List<DomainEvent> events = new ArrayList<>();
        try (KafkaConsumer<String, CloudEvent> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestStack.kafkaBootstrap()),
                new StringDeserializer(),
                new CloudEventDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.PARTNER_EVENTS.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<String, CloudEvent> each : consumer.poll(Duration.ofMillis(200))) {
                    if (id.equals(each.key())) {
                        CloudEvent event = each.value();
                        events.add(EventEnvelope.toDomainEvent(
                                event, EventType.of(event.getType()).orElseThrow()));
                    }
                }
                return events.size() >= count;
            });
        }
        return events;
    }

    @Test
    void theStateOfEveryRecordIsPublishedAnewUnderItsVersion() {
        String location = Api.post("/v1/organisations", ORGANISATION)
                .statusCode(201)
                .extract()
                .header("Location");
        Api.move(location, "ACTIVE").statusCode(200);
        String id = location.substring(location.lastIndexOf('/') + 1);

        given().auth()
                .oauth2(TestStack.adminToken())
                .post("/internal/republish")
                .then()
                .statusCode(200)
                .body("records", greaterThanOrEqualTo(1));

        List<DomainEvent> events = eventsAbout(id, 3);
        assertThat(events).extracting(DomainEvent::id).containsExactly(id + ":1", id + ":2", id + ":2");
        assertThat(events.get(2).state()).isEqualTo(events.get(1).state());
        assertThat(events.get(2).changed()).isEmpty();
    }

    @Test
    void onlyTheAdminMayAskForIt() {
        given().post("/internal/republish").then().statusCode(401);
        given().auth()
                .oauth2(TestStack.serviceToken())
                .post("/internal/republish")
                .then()
                .statusCode(403);
    }
}
