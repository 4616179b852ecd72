package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.sharedvalue.contracttests.call.Call.given;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracttests.call.JsonPath;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.Publisher;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class EventIntakeTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource database;

    @Inject
    LedgerWatch watch;

    private Publisher publisher;

    @BeforeEach
    void open() {
        publisher = new Publisher();
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private static JsonPath status() {
        return given().token(TestStack.adminToken())
                .get("/v1/status")
                .statusCode(200)
                .jsonPath();
    }

    /** Path of one partition in the status. */
    private static String partition(RecordMetadata at) {
        return "partitions.find { it.topic == '" + at.topic() + "' && it.partition == " + at.partition() + " }";
    }

    @Test
    void whatIsPublishedStandsInLedgerAndCells() throws SQLException {
        UUID program = UUID.randomUUID();
        UUID enrolment = UUID.randomUUID();
        UUID outcome = UUID.randomUUID();
        LocalDate start = LocalDate.of(2010, 1, 11);
        LocalDate end = LocalDate.of(2010, 3, 20);
        DomainEvent offer = Events.outcome(
                outcome, 1, "REPORTED", enrolment, program, OutcomeType.JOB_OFFER, end, EmployerLink.LEAD_PARTNER);

        publisher.publish(Events.program(program, 1, "P-" + program));
        publisher.publish(offer);
        publisher.publish(Events.enrolment(enrolment, 1, "COMPLETED", UUID.randomUUID(), program, start, end));
        publisher.publish(offer);

        assertThat(watch.awaitTakenIn(program, 1, LONG)).isTrue();
        assertThat(watch.awaitTakenIn(outcome, 1, LONG)).isTrue();
        assertThat(watch.awaitTakenIn(enrolment, 1, LONG)).isTrue();
        assertThat(Sql.number(database, "SELECT count(*) FROM ledger WHERE program_id = ?", program))
                .isEqualTo(3);
        assertThat(Sql.texts(
                        database,
                        "SELECT day FROM figure_cell WHERE program_id = ? AND metric = 'COMPLETERS_WITH_OFFER'"
                                + " AND dimension = 'ALL' AND amount = 1",
                        program))
                .containsExactly("2010-03-20");
        assertThat(watch.versionOf(program))
                .isEqualTo(Sql.number(database, "SELECT max(seq) FROM ledger WHERE program_id = ?", program));
    }

    @Test
    void theIntakeGoesOnAfterARecordThatIsNoEventAndTheStatusSaysSo() {
        UUID organisation = UUID.randomUUID();
        RecordMetadata parked =
                publisher.publish(Topic.PARTNER_EVENTS, 5, "Ada Lovelace".getBytes(StandardCharsets.UTF_8));
        publisher.publish(
                Topic.PARTNER_EVENTS, 5, EventEnvelope.toCloudEvent(Events.organisation(organisation, 1, "MITIE")));

        assertThat(watch.awaitTakenIn(organisation, 1, LONG)).isTrue();

        JsonPath status = status();
        String record = "parked.newest.find { it.topic == 'partner-events' && it.partition == 5 && it.offset == "
                + parked.offset() + " }";
        assertThat(status.getString(record + ".reason")).isEqualTo("The record is no CloudEvent.");
        assertThat(status.getLong("parked.count")).isPositive();
        assertThat(status.getMap("$").toString()).doesNotContain("Ada");
    }

    @Test
    void anUnknownTypeIsKeptInTheLedger() {
        String id = UUID.randomUUID().toString();
        CloudEvent unknown = CloudEventBuilder.v1()
                .withId(id + ":1")
                .withType("sharedvalue.unheard-of.v1")
                .withSource(URI.create("/program-events"))
                .withSubject(id)
                .withData("application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .build();

        publisher.publish(Topic.PROGRAM_EVENTS, 3, unknown);

        Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(
                        Sql.texts(database, "SELECT type FROM ledger WHERE subject = ? AND aggregate IS NULL", id))
                .containsExactly("sharedvalue.unheard-of.v1"));
        given().get("/q/metrics")
                .statusCode(200)
                .body(containsString("sharedvalue_intake_unknown_types_total"))
                .body(containsString("sharedvalue_intake_records_total"));
    }

    @Test
    void theStatusSaysWhereTheIntakeStandsAndThatNothingWaits() {
        RecordMetadata last = publisher.publish(Events.organisation(UUID.randomUUID(), 1, "HP"));

        Awaitility.await().atMost(LONG).untilAsserted(() -> {
            JsonPath status = status();
            assertThat(status.getList("partitions")).hasSize(3 * Topic.PARTITIONS);
            assertThat(status.getLong(partition(last) + ".position")).isEqualTo(last.offset() + 1);
            assertThat(status.getLong(partition(last) + ".lagRecords")).isZero();
            assertThat(status.getLong(partition(last) + ".lagMillis")).isZero();
            assertThat(status.getLong("lagMillis")).isZero();
            assertThat(status.getLong("ledger.seq")).isPositive();
            assertThat(status.getInt("ledger.epoch")).isZero();
            assertThat(status.getString("version")).isNotBlank();
        });
    }

    @Test
    void theStatusNeedsATokenWithItsScope() {
        given().get("/v1/status").statusCode(401);
        given().token(TestStack.funderToken(UUID.randomUUID()))
                .get("/v1/status")
                .statusCode(403);
    }
}
