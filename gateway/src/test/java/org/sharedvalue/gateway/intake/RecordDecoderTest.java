package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.gateway.Events;

class RecordDecoderTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-0000000000c1");
    private static final DomainEvent EVENT =
            Events.enrolment(ID, 3, "ACTIVE", new UUID(1, 2), new UUID(3, 4), LocalDate.of(2010, 1, 11), null);

    private final Topics topics = new Topics();

    private Reading read(CloudEvent cloudEvent) {
        return topics.publish(Topic.OUTCOME_EVENTS, 0, cloudEvent).reading();
    }

    private static CloudEventBuilder event() {
        return CloudEventBuilder.v1(EventEnvelope.toCloudEvent(EVENT));
    }

    private static byte[] changed(String from, String to) {
        String data = new String(EventEnvelope.toCloudEvent(EVENT).getData().toBytes(), StandardCharsets.UTF_8);
        assertThat(data).contains(from);
        return data.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static String reason(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading).reason();
    }

    @Test
    void readsAnEventWithItsState() {
        Reading reading = read(event().build());

        assertThat(reading).isInstanceOfSatisfying(Reading.Event.class, event -> {
            assertThat(event.event()).isEqualTo(EVENT);
            assertThat(event.entry().eventId()).isEqualTo(ID + ":3");
            assertThat(event.entry().enrolmentId()).isEqualTo(ID);
            assertThat(event.entry().version()).isEqualTo(3);
        });
    }

    @Test
    void ignoresFieldsThatANewerPublisherAdded() {
        Reading reading =
                read(event().withData("application/json", changed("\"status\":", "\"mood\":\"good\",\"status\":"))
                        .build());

        assertThat(reading).isInstanceOf(Reading.Event.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"startedOn\":\"2010-01-11\"','\"startedOn\":\"Ada Lovelace\"',/startedOn",
        "'\"ageBand\":\"18_24\"','\"ageBand\":\"Ada\"',/ageBand",
        "'\"targetGroups\":[\"HOMELESS\"]','\"targetGroups\":[\"Ada\"]',/targetGroups/0"
    })
    void namesThePlaceThatDoesNotFitAndNotWhatStandsThere(String from, String to, String place) {
        Reading reading =
                read(event().withData("application/json", changed(from, to)).build());

        assertThat(reason(reading))
                .isEqualTo("The data does not fit sharedvalue.enrolment.changed.v1 at " + place + ".");
    }

    @Test
    void dataThatIsNoJsonIsUnreadable() {
        Reading reading = read(event().withData("application/json", "{oops Ada".getBytes(StandardCharsets.UTF_8))
                .build());

        assertThat(reason(reading)).isEqualTo("The data of sharedvalue.enrolment.changed.v1 is no JSON.");
    }

    @Test
    void anIdThatIsNotOfTheStateIsUnreadable() {
        assertThat(reason(read(event().withId(ID + ":2").build()))).contains("{aggregateId}:{version}");
    }

    @Test
    void anEventOnATopicOfAnotherServiceIsUnreadable() {
        Reading reading =
                topics.publish(Topic.PARTNER_EVENTS, 0, event().build()).reading();

        assertThat(reason(reading)).isEqualTo("sharedvalue.enrolment.changed.v1 belongs on outcome-events.");
    }

    @Test
    void bytesThatAreNoCloudEventAreUnreadable() {
        Reading reading = topics.publish(Topic.OUTCOME_EVENTS, 0, new byte[] {0, (byte) 0xff})
                .reading();

        assertThat(reason(reading)).isEqualTo("The record is no CloudEvent.");
    }

    @Test
    void anUnknownTypeKeepsItsDataOnlyWhereItIsAnObject() {
        Reading object = read(event().withType("sharedvalue.new.v1").build());
        Reading text = read(event().withType("sharedvalue.new.v1")
                .withData("text/plain", "hello".getBytes(StandardCharsets.UTF_8))
                .build());

        assertThat(object).isInstanceOfSatisfying(Reading.UnknownType.class, unknown -> {
            assertThat(unknown.entry().aggregate()).isNull();
            assertThat(unknown.entry().data()).contains("\"state\"");
            assertThat(unknown.entry().subject()).isEqualTo(ID.toString());
        });
        assertThat(text).isInstanceOfSatisfying(Reading.UnknownType.class, unknown -> assertThat(
                        unknown.entry().data())
                .isNull());
    }
}
