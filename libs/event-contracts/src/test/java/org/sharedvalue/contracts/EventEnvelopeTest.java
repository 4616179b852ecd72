package org.sharedvalue.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventEnvelopeTest {

    private static DomainEvent event(EventType type) throws ReflectiveOperationException {
        return new DomainEvent(
                type,
                UUID.randomUUID(),
                Instant.parse("2026-11-25T10:00:00Z"),
                List.of("status"),
                SampleStates.of(type));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void isReadAsItWasWritten(EventType type) throws ReflectiveOperationException {
        DomainEvent written = event(type);
        CloudEvent carried = EventEnvelope.toCloudEvent(written);
        assertThat(carried.getId()).isEqualTo(written.state().id() + ":3");
        assertThat(EventEnvelope.toDomainEvent(carried, type)).isEqualTo(written);
    }

    @Test
    void refusesDataThatLacksAFieldOrDoesNotFit() throws ReflectiveOperationException {
        DomainEvent written = event(EventType.OUTCOME_REPORTED);
        CloudEvent carried = EventEnvelope.toCloudEvent(written);
        String data = EventEnvelope.data(written);
        for (String broken : List.of(
                "nonsense",
                "{}",
                "null",
                data.replace("\"occurredOn\"", "\"happenedOn\""),
                data.replace("2012-06-30", "soon"),
                data.replace("JOB_OFFER", "MIRACLE"),
                data.replace("\"version\":3", "\"version\":4"))) {
            CloudEvent unfit = CloudEventBuilder.from(carried)
                    .withData("application/json", broken.getBytes(StandardCharsets.UTF_8))
                    .build();
            assertThatThrownBy(() -> EventEnvelope.toDomainEvent(unfit, EventType.OUTCOME_REPORTED))
                    .as(broken)
                    .isInstanceOf(UndecodableEvent.class);
        }
    }

    @Test
    void ignoresFieldsOfANewerPublisher() throws ReflectiveOperationException {
        DomainEvent written = event(EventType.COHORT_PLANNED);
        String newer = EventEnvelope.data(written).replace("\"state\":{", "\"extra\":1,\"state\":{\"mood\":\"good\",");
        CloudEvent carried = CloudEventBuilder.from(EventEnvelope.toCloudEvent(written))
                .withData("application/json", newer.getBytes(StandardCharsets.UTF_8))
                .build();
        assertThat(EventEnvelope.toDomainEvent(carried, EventType.COHORT_PLANNED))
                .isEqualTo(written);
    }
}
