package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.gateway.figure.Metric;

/** What is kept aside or skipped, while the rest of a batch is taken in. */
class SetAsideTest {

    private static final UUID PROGRAM = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000000b1");
    private static final UUID ENROLMENT = UUID.fromString("00000000-0000-7000-8000-0000000000c1");
    private static final UUID OUTCOME = UUID.fromString("00000000-0000-7000-8000-0000000000d1");
    private static final LocalDate START = LocalDate.of(2010, 1, 11);
    private static final LocalDate END = LocalDate.of(2010, 3, 20);

    private final Topics topics = new Topics();
    private DataSource database;
    private Writer writer;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.empty();
        writer = new Writer(database, 3);
    }

    private static DomainEvent completed(int version) {
        return Events.enrolment(ENROLMENT, version, "COMPLETED", PERSON, PROGRAM, START, END);
    }

    private static DomainEvent offer(int version, String status) {
        return Events.outcome(
                OUTCOME, version, status, ENROLMENT, PROGRAM, OutcomeType.JOB_OFFER, END, EmployerLink.OUTSIDE);
    }

    private long sum(Metric metric) throws SQLException {
        return Sql.number(
                database,
                "SELECT coalesce(sum(amount), 0) FROM figure_cell WHERE metric = ? AND dimension = 'ALL'",
                metric.name());
    }

    private long ledgerRows() throws SQLException {
        return Sql.number(database, "SELECT count(*) FROM ledger");
    }

    @Test
    void keepsAnEventOfAnUnknownTypeInTheLedger() throws SQLException {
        CloudEvent unknown = CloudEventBuilder.v1()
                .withId("x:1")
                .withType("sharedvalue.weather.changed.v1")
                .withSource(URI.create("/outcome-events"))
                .withSubject("x")
                .withExtension(EventEnvelope.AGGREGATE_VERSION, 1)
                .withExtension(EventEnvelope.PARTITION_KEY, "y")
                .withData("application/json", "{\"state\": {}}".getBytes(StandardCharsets.UTF_8))
                .build();

        BatchEffect effect = writer.write(List.of(topics.publish(Topic.OUTCOME_EVENTS, 0, unknown)));

        assertThat(effect.unknownTypes()).isEqualTo(1);
        assertThat(Sql.texts(
                        database,
                        "SELECT concat_ws('|', event_id, type, subject, version, ordering_key, data)"
                                + " FROM ledger WHERE aggregate IS NULL"))
                .containsExactly("x:1|sharedvalue.weather.changed.v1|x|1|y|{\"state\": {}}");
    }

    @Test
    void parksWhatCannotBeDecodedAndGoesOn() throws SQLException {
        byte[] noise = "no event".getBytes(StandardCharsets.UTF_8);

        BatchEffect effect =
                writer.write(List.of(topics.publish(Topic.OUTCOME_EVENTS, 0, noise), topics.publish(completed(1))));

        assertThat(effect.parked()).isEqualTo(1);
        assertThat(ledgerRows()).isEqualTo(1);
        assertThat(Sql.texts(
                        database,
                        "SELECT concat_ws('|', topic, \"partition\", \"offset\", convert_from(value, 'UTF8'))"
                                + " FROM parked_record"))
                .containsExactly("outcome-events|0|0|no event");
    }

    @Test
    void skipsHeartbeatsAndTombstonesButMovesThePosition() throws SQLException {
        CloudEvent heartbeat = CloudEventBuilder.v1()
                .withId("heartbeat-0:1")
                .withType(EventEnvelope.HEARTBEAT_TYPE)
                .withSource(URI.create("/outcome-events"))
                .withData("application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .build();

        BatchEffect effect = writer.write(List.of(
                topics.publish(Topic.OUTCOME_EVENTS, 0, heartbeat),
                topics.publish(Topic.OUTCOME_EVENTS, 0, (byte @Nullable []) null)));

        assertThat(effect.parked()).isZero();
        assertThat(ledgerRows()).isZero();
        assertThat(Sql.number(database, "SELECT next_offset FROM intake_position"))
                .isEqualTo(2);
    }

    @Test
    void aRecordOfTopicsThatBeganAnewIsParkedWhereAnOlderOneStands() throws SQLException {
        writer.write(List.of(topics.publish(Topic.OUTCOME_EVENTS, 0, "of before".getBytes(StandardCharsets.UTF_8))));
        Sql.execute(database, "UPDATE parked_record SET taken_in_at = now(), value = NULL");
        Sql.execute(database, "DELETE FROM intake_position");

        new Writer(database, 3)
                .write(List.of(
                        new Topics().publish(Topic.OUTCOME_EVENTS, 0, "of now".getBytes(StandardCharsets.UTF_8))));

        assertThat(Sql.texts(
                        database, "SELECT convert_from(value, 'UTF8') FROM parked_record WHERE taken_in_at IS NULL"))
                .containsExactly("of now");
    }

    @Test
    void aFailingRecordIsParkedByItselfAndTheOthersAreTakenIn() throws SQLException {
        DomainEvent unstorable = Events.program(new UUID(4, 4), 1, "nul\0code");
        List<IntakeRecord> records = topics.publish(List.of(completed(1), unstorable, offer(1, "REPORTED")));
        assertThatThrownBy(() -> new Writer(database, 0).write(records)).isInstanceOf(SQLException.class);
        assertThat(ledgerRows()).isZero();
        Patience patience = new Patience();

        BatchEffect effect = new PatientWriter(new BatchWriter(database), patience)
                .write(Batch.of(records, Map.of(), 0))
                .orElseThrow();

        assertThat(effect.parked()).isEqualTo(1);
        assertThat(effect.head()).isNotNull().satisfies(head -> assertThat(head.seq())
                .isEqualTo(2));
        assertThat(Sql.texts(database, "SELECT seq FROM ledger ORDER BY seq")).containsExactly("1", "2");
        assertThat(Sql.texts(database, "SELECT topic || ' ' || reason FROM parked_record"))
                .containsExactly("program-events The event could not be applied: PSQLException 22P05.");
        assertThat(sum(Metric.COMPLETERS_WITH_OFFER)).isEqualTo(1);
    }

    @Test
    void trailingTextAfterTheDataCannotSmuggleAnything() throws SQLException {
        DomainEvent event = completed(1);
        CloudEvent cloudEvent = EventEnvelope.toCloudEvent(event);
        String data = new String(cloudEvent.getData().toBytes(), StandardCharsets.UTF_8);
        CloudEvent smuggler = CloudEventBuilder.v1(cloudEvent)
                .withData("application/json", (data + "," + data).getBytes(StandardCharsets.UTF_8))
                .build();
        List<IntakeRecord> records = new ArrayList<>();
        records.add(topics.publish(Topic.OUTCOME_EVENTS, 1, smuggler));

        BatchEffect effect = new PatientWriter(new BatchWriter(database), new Patience())
                .write(Batch.of(records, Map.of(), 0))
                .orElseThrow();

        assertThat(effect.parked()).isEqualTo(1);
        assertThat(ledgerRows()).isZero();
        assertThat(Sql.texts(database, "SELECT id FROM enrolment")).isEmpty();
    }
}
