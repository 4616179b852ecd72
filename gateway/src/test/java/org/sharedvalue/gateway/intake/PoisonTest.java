package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;

import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.JsonPath;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.Publisher;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.localstack.TestStack;

/** Records that no service would send, put straight on the topics, and what an operator sees and does. */
@QuarkusTest
class PoisonTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int PARTITION = 7;
    private static final int MEGABYTE = 1_000_000;

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

    /** Sends a good event after the bad record and waits for it: the partition went on. */
    private ParkedId taken(RecordMetadata bad) {
        UUID after = UUID.randomUUID();
        publisher.publish(
                Topic.PARTNER_EVENTS, PARTITION, EventEnvelope.toCloudEvent(Events.organisation(after, 1, "after")));
        assertThat(watch.awaitTakenIn(after, 1, LONG)).isTrue();
        return new ParkedId(bad.topic(), bad.partition(), bad.offset());
    }

    private static JsonPath status() {
        return given().token(TestStack.adminToken())
                .get("/v1/status")
                .statusCode(200)
                .jsonPath();
    }

    private static String reasonInStatus(ParkedId id) {
        return status().getString("parked.newest.find { it.id == '" + id + "' }.reason");
    }

    private static double metric(String name) {
        String page = given().get("/q/metrics").asString();
        return page.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Answer replay(String path) {
        return given().token(TestStack.adminToken()).post("/v1/status/parked/" + path);
    }

    private RecordMetadata publish(CloudEvent event) {
        return publisher.publish(Topic.PARTNER_EVENTS, PARTITION, event);
    }

    private static CloudEvent withData(DomainEvent event, String data) {
        return CloudEventBuilder.v1(EventEnvelope.toCloudEvent(event))
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @Test
    void undecodableBytesAreParkedCountedAndShown() {
        double before = metric("sharedvalue_intake_parked_total");
        byte[] noise = {(byte) 0xff, 0, (byte) 0xfe, 1};

        ParkedId id = taken(publisher.publish(Topic.PARTNER_EVENTS, PARTITION, noise));

        assertThat(reasonInStatus(id)).isEqualTo("The record is no CloudEvent.");
        assertThat(metric("sharedvalue_intake_parked_total")).isGreaterThan(before);
        assertThat(metric("sharedvalue_intake_parked_waiting_records")).isPositive();
        given().get("/q/health/ready").statusCode(200);
    }

    @Test
    void aWrongSchemaIsParkedWithThePlaceThatDoesNotFit() {
        DomainEvent event = Events.organisation(UUID.randomUUID(), 1, "HP");

        ParkedId id = taken(publish(withData(event, "{\"changed\":[],\"state\":{\"id\":\"Ada\"}}")));

        assertThat(reasonInStatus(id))
                .startsWith("The data does not fit sharedvalue.organisation.changed.v1")
                .doesNotContain("Ada");
    }

    @Test
    void aVersionThatJumpsIsTakenInSinceEachEventIsTheWholeState() throws SQLException {
        UUID organisation = UUID.randomUUID();
        publish(EventEnvelope.toCloudEvent(Events.organisation(organisation, 1, "one")));
        publish(EventEnvelope.toCloudEvent(Events.organisation(organisation, 9, "nine")));
        taken(publish(EventEnvelope.toCloudEvent(Events.organisation(organisation, 4, "four"))));

        assertThat(Sql.texts(database, "SELECT version FROM ledger WHERE subject = ? ORDER BY seq", "" + organisation))
                .containsExactly("1", "9", "4");
        assertThat(Sql.texts(database, "SELECT display_name FROM organisation WHERE id = ?", organisation))
                .containsExactly("nine");
    }

    @Test
    void aRecordOfAMegabyteIsParkedWholeIfItIsNoiseAndTakenInIfItIsAnEvent() throws SQLException {
        ParkedId id = taken(publisher.publish(Topic.PARTNER_EVENTS, PARTITION, new byte[MEGABYTE]));
        UUID organisation = UUID.randomUUID();
        DomainEvent event = Events.organisation(organisation, 1, "x".repeat(MEGABYTE / 2 - 1_000));
        taken(publish(EventEnvelope.toCloudEvent(event)));

        assertThat(Sql.number(
                        database,
                        "SELECT length(value) FROM parked_record WHERE topic = ? AND \"offset\" = ? AND \"partition\" = "
                                + PARTITION,
                        id.topic(),
                        id.offset()))
                .isEqualTo(MEGABYTE);
        assertThat(Sql.number(database, "SELECT count(*) FROM ledger WHERE subject = ?", "" + organisation))
                .isEqualTo(1);
    }

    @Test
    void anUnknownTypeIsKeptInTheLedgerAndCounted() throws SQLException {
        double before = metric("sharedvalue_intake_unknown_types_total");
        String id = UUID.randomUUID().toString();
        CloudEvent unknown = CloudEventBuilder.v1(
                        EventEnvelope.toCloudEvent(Events.organisation(UUID.randomUUID(), 1, "HP")))
                .withId(id + ":1")
                .withSubject(id)
                .withType("sharedvalue.weather.changed.v1")
                .build();

        taken(publish(unknown));

        assertThat(Sql.texts(database, "SELECT type FROM ledger WHERE subject = ? AND aggregate IS NULL", id))
                .containsExactly("sharedvalue.weather.changed.v1");
        assertThat(metric("sharedvalue_intake_unknown_types_total")).isEqualTo(before + 1);
    }

    @Test
    void anOperatorReplaysOneAfterAFixAndAgainWithoutHarm() throws SQLException {
        String name = "unwanted-" + UUID.randomUUID();
        UUID organisation = UUID.randomUUID();
        Sql.execute(
                database,
                "ALTER TABLE organisation ADD CONSTRAINT unwanted CHECK (display_name <> '" + name + "') NOT VALID");
        ParkedId id = taken(publish(EventEnvelope.toCloudEvent(Events.organisation(organisation, 1, name))));
        replay(id + "/replay")
                .statusCode(200)
                .body("takenIn", equalTo(false))
                .body("reason", equalTo("The event could not be applied: PSQLException 23514."));
        Sql.execute(database, "ALTER TABLE organisation DROP CONSTRAINT unwanted");

        for (int time = 0; time < 2; time++) {
            replay(id + "/replay")
                    .statusCode(200)
                    .body("id", equalTo(id.toString()))
                    .body("takenIn", equalTo(true))
                    .body("reason", nullValue());
        }

        assertThat(watch.awaitTakenIn(organisation, 1, LONG)).isTrue();
        assertThat(reasonInStatus(id)).isNull();
        assertThat(Sql.number(database, "SELECT count(*) FROM ledger WHERE subject = ?", "" + organisation))
                .isEqualTo(1);
    }

    @Test
    void aReplayOfAllSaysWhatStaysParked() {
        ParkedId id = taken(publisher.publish(Topic.PARTNER_EVENTS, PARTITION, new byte[] {1, 2, 3}));

        JsonPath answer = replay("replay").statusCode(200).jsonPath();

        assertThat(answer.getString("parked.find { it.id == '" + id + "' }.reason"))
                .isEqualTo("The record is no CloudEvent.");
        assertThat(answer.getLong("waiting")).isEqualTo(status().getLong("parked.count"));
    }

    @Test
    void whatIsNotParkedCannotBeReplayed() {
        replay("partner-events.7.999999999/replay").statusCode(404).body("code", equalTo("not-found"));
        replay("anything/replay").statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aReplayNeedsTheAdmin() {
        given().post("/v1/status/parked/replay").statusCode(401);
        given().token(TestStack.staffToken(UUID.randomUUID()))
                .post("/v1/status/parked/replay")
                .statusCode(403);
    }
}
