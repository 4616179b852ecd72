package org.sharedvalue.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.sharedvalue.contracts.partner.OrganisationState;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class PartnerEventsTest {

    @Test
    void publishesEveryChangeOfAnOrganisationInOrderWithItsFullState() {
        Map<String, String> body = Map.of("legalName", "Before", "sector", "FOR_PROFIT", "country", "GB");
        String location = Api.post("/v1/organisations", body).statusCode(201).header("Location");
        Api.move(location, "ACTIVE").statusCode(200);
        Api.patch(location, "\"2\"", Map.of("legalName", "After")).statusCode(200);

        List<DomainEvent> events = eventsAbout(UUID.fromString(location.substring(18)), 3);

        assertThat(events)
                .extracting(DomainEvent::type)
                .containsExactly(
                        EventType.ORGANISATION_REGISTERED,
                        EventType.ORGANISATION_ACTIVATED,
                        EventType.ORGANISATION_CHANGED);
        assertThat(events).extracting(event -> event.state().version()).containsExactly(1, 2, 3);
        assertThat(events.get(1).changed()).containsExactly("status");
        assertThat(events.get(2).changed()).containsExactly("legalName");
        OrganisationState last = (OrganisationState) events.get(2).state();
        assertThat(last.legalName()).isEqualTo("After");
        assertThat(last.displayName()).isEqualTo("Before");
        assertThat(last.status()).isEqualTo("ACTIVE");
    }

    private static List<DomainEvent> eventsAbout(UUID subject, int count) {
        List<DomainEvent> events = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStack.kafkaBootstrap());
        try (KafkaConsumer<String, CloudEvent> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.PARTNER_EVENTS.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<String, CloudEvent> each : consumer.poll(Duration.ofMillis(200))) {
                    if (subject.toString().equals(each.key())) {
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
}
