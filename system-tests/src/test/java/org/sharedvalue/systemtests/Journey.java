package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.showcase.api.Answer;
import org.sharedvalue.showcase.apprentice.LoadedCase;

/** What a loaded suite answers, however its parts run. */
abstract class Journey {

    static LoadedSuite suite;
    static EventTopics topics;
    private static Report asLoaded;

    static void begin(Doors doors, LoadedCase loaded) {
        suite = new LoadedSuite(doors, loaded);
        topics = new EventTopics(doors.kafkaBootstrap());
        asLoaded = suite.model();
    }

    @Test
    void countsPeople() {
        GoldenCase.assertPeople(asLoaded);
    }

    @Test
    void followsPeopleIntoWorkAndEducation() {
        GoldenCase.assertEmployment(asLoaded);
    }

    @Test
    void saysHowLongJobsLasted() {
        GoldenCase.assertSustainment(asLoaded);
    }

    @Test
    void addsUpVolunteering() {
        GoldenCase.assertVolunteering(asLoaded);
    }

    @Test
    void valuesWhatWasPutIn() {
        GoldenCase.assertMoney(asLoaded, suite.loaded().organisationIds().get("MITIE Group"));
    }

    @Test
    void showsDeclaredResultsBesideFiguresThatNobodyMeasured() {
        Report declared = suite.declared();
        assertThat(declared.body().path("scope").path("crossSector").asBoolean())
                .isTrue();
        for (String code : List.of("F1", "F2.completers", "F4", "F5", "F6", "F7", "F8.13", "F9")) {
            assertThat(declared.figure(code).path("status").asText()).as(code).isEqualTo("NOT_COMPUTABLE");
            assertThat(declared.figure(code).path("reason").asText()).as(code).isEqualTo("no-measured-records");
        }
        JsonNode offers = StreamSupport.stream(declared.body().path("declared").spliterator(), false)
                .filter(row -> row.path("code").asText().equals("F5"))
                .findFirst()
                .orElseThrow();
        assertThat(offers.path("numerator").asInt()).isEqualTo(144);
        assertThat(offers.path("denominator").asInt()).isEqualTo(198);
        assertThat(offers.path("value").asDouble()).isEqualTo(0.7273);
        assertThat(offers.path("asOfDate").asText()).isEqualTo("2012-12-31");
    }

    @Test
    void countsTheDirectRecognitionAndShowsTheContextualOne() {
        assertThat(suite.declared().figure("F23").path("value").asInt()).isEqualTo(1);
        assertThat(suite.declared().figure("F22").path("value").asInt()).isEqualTo(8);
        assertThat(suite.declared().figure("F22").path("bySide"))
                .hasToString("{\"BOTH\":4,\"BUSINESS\":2,\"SOCIETY\":2}");
        List<String> shown = new ArrayList<>();
        suite.declared()
                .body()
                .path("recognitions")
                .forEach(row -> shown.add(row.path("scheme").asText() + " " + row.path("counted")));
        assertThat(shown)
                .containsExactlyInAnyOrder(
                        "European Employee Volunteering Award true", "Corporate Responsibility Index false");
    }

    @Test
    void sumsThePartnershipOverItsPrograms() {
        Report partnership = suite.partnership();
        assertThat(partnership.body().path("scope").path("crossSector").asBoolean())
                .isTrue();
        GoldenCase.assertPeople(partnership);
        GoldenCase.assertMoney(partnership, suite.loaded().organisationIds().get("MITIE Group"));
        assertThat(partnership.figure("F23").path("value").asInt()).isEqualTo(1);
    }

    @Test
    void leadsFromTheChallengeToThePilotAndTheProgram() {
        JsonNode challenge = suite.partners()
                .get("/v1/challenges?externalId=REAL-APPRENTICE/challenge")
                .body()
                .path("items")
                .path(0);
        assertThat(challenge.path("status").asText()).isEqualTo("IN_PROGRESS");
        JsonNode lineage = suite.partners()
                .get("/v1/challenges/" + challenge.path("id").asText() + "/lineage")
                .body();
        assertThat(lineage.path("pilots").path(0).path("status").asText()).isEqualTo("ADOPTED");
        assertThat(lineage.path("programIds"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        suite.loaded().declaredProgramId(), suite.loaded().modelProgramId());
        assertThat(suite.partners()
                        .get("/v1/partnerships/" + suite.loaded().partnershipId())
                        .body()
                        .path("agreement")
                        .path("kind")
                        .asText())
                .isEqualTo("MOU");
    }

    @Test
    void losesAnOfferThatIsRetracted() {
        JsonNode offer = suite.outcomes()
                .get("/v1/outcomes?externalId=REAL-APPRENTICE-MODEL/offer/001")
                .body()
                .path("items")
                .path(0);
        Answer retracted = suite.outcomes()
                .post(
                        "/v1/outcomes/" + offer.path("id").asText() + "/transitions",
                        Map.of("to", "RETRACTED", "reason", "recorded for the wrong person"));
        String change = retracted.headers().firstValue("Event-Version").orElseThrow();
        Report after = suite.model(List.of(change));
        assertThat(after.ratio("F5")).isEqualTo("143/198");
        assertThat(after.ratio("F5s")).isEqualTo("149/291");
        assertThat(after.ratio("F6")).isEqualTo("146/198");
    }

    @Test
    void staysTheSameWhenEverythingArrivesAgainInAnyOrder() {
        Report model = suite.model();
        Report declared = suite.declared();
        List<ProducerRecord<byte[], byte[]>> records = topics.readAll();
        assertThat(records).hasSizeGreaterThan(1_000);
        topics.append(shuffled(records, 1));
        Intake.awaitAll(suite.gateway(), topics);
        assertThat(suite.model().comparable()).isEqualTo(model.comparable());
        assertThat(suite.declared().comparable()).isEqualTo(declared.comparable());
    }

    @Test
    void keepsAnEventOfAnUnknownTypeAndParksWhatCannotBeDecoded() {
        Report before = suite.model();
        JsonNode status = suite.status();
        ProducerRecord<byte[], byte[]> unknown = record("{\"changed\":[],\"state\":{\"phase\":\"full\"}}");
        cloudEvent(unknown.headers(), "sharedvalue.moon.observed.v1");
        topics.append(List.of(unknown, record("no event at all")));
        Intake.awaitAll(suite.gateway(), topics);
        await().untilAsserted(() -> {
            JsonNode now = suite.status();
            assertThat(now.path("ledger").path("seq").asLong())
                    .isEqualTo(status.path("ledger").path("seq").asLong() + 1);
            assertThat(now.path("parked").path("count").asLong())
                    .isEqualTo(status.path("parked").path("count").asLong() + 1);
        });
        assertThat(suite.model().comparable()).isEqualTo(before.comparable());
    }

    static List<ProducerRecord<byte[], byte[]>> shuffled(List<ProducerRecord<byte[], byte[]>> records, long seed) {
        List<ProducerRecord<byte[], byte[]>> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static ProducerRecord<byte[], byte[]> record(String value) {
        return new ProducerRecord<>(
                Topic.OUTCOME_EVENTS.topicName(),
                3,
                UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8));
    }

    private static void cloudEvent(Headers headers, String type) {
        String subject = UUID.randomUUID().toString();
        Map<String, String> attributes = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                subject + ":1",
                "ce_type",
                type,
                "ce_source",
                "/elsewhere",
                "ce_subject",
                subject,
                "ce_time",
                "2026-01-01T00:00:00Z",
                "ce_partitionkey",
                subject,
                "content-type",
                "application/json");
        attributes.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    }
}
