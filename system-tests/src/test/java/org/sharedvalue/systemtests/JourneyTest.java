package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.localstack.kafka.KafkaBroker;
import org.sharedvalue.localstack.kafka.Topics;
import org.sharedvalue.localstack.process.ServiceProcess;
import org.sharedvalue.localstack.token.TokenIssuer;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.showcase.api.Answer;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/** The journey through processes of this machine, after a loading that was interrupted. */
class JourneyTest extends Journey {

    private static Suite processes;

    @BeforeAll
    static void start() {
        processes = Suite.forTest();
        begin(new ProcessDoors(processes), InterruptedLoad.of(processes));
    }

    @AfterAll
    static void stop() {
        if (processes != null) {
            processes.close();
        }
    }

    @Test
    void answersStrangersNothing(TestReporter reporter) throws Exception {
        TokenIssuer issuer = processes.stack().issuer();
        Map<String, String> records = new TreeMap<>();
        for (String collection : List.of(
                "programs",
                "cohorts",
                "contributions",
                "volunteer-assignments",
                "volunteer-contributions",
                "time-cost-rates",
                "participants",
                "enrolments",
                "outcomes",
                "sustainment-checks",
                "declared-results")) {
            Answer first = suite.gateway().get("/v1/" + collection + "?limit=1");
            records.put(
                    "/v1/" + collection,
                    first.body().path("items").path(0).path("id").asText());
        }
        StrangerWalk walk = new StrangerWalk(suite.doors().url(Service.GATEWAY), records);
        int withoutToken = walk.expect(401, null);
        int withoutScope = walk.expect(403, issuer.token(TokenRequest.service()));
        int foreign = walk.expectNothingFound(issuer.token(TokenRequest.staff(UUID.randomUUID())));
        reporter.publishEntry(Map.of(
                "calls without a token", String.valueOf(withoutToken),
                "without the scope", String.valueOf(withoutScope),
                "for foreign records", String.valueOf(foreign)));
    }

    @Test
    void servesATypedFrontEnd() throws Exception {
        assumeTrue(FrontEnd.isInstalled(), "front-end/node_modules is missing: npm ci --prefix front-end brings it");
        FrontEnd.run("generate", Map.of());
        FrontEnd.run("build", Map.of());
        Doors doors = suite.doors();
        String output =
                FrontEnd.run("start", Map.of("GATEWAY", doors.url(Service.GATEWAY), "TOKEN", doors.adminToken()));
        assertThat(output)
                .containsPattern("REAL-APPRENTICE-MODEL: ACTIVE, may become [A-Z ]*COMPLETED")
                .containsPattern("Job-offer rate of completers: 14[34] of 198")
                .contains("Job-offer rate of completers: no-measured-records")
                .contains("Sample Trust moved from DRAFT to ACTIVE")
                .contains("Refused with 422 invalid-input", "/legalName: ", "/country: ");
    }

    @Test
    void countsTheSamePeopleWhenTheyComeInFiles() {
        FiledModel filed = new FiledModel(suite);
        assertThat(filed.send()).isGreaterThan(1_000);
        Intake.awaitAll(suite.gateway(), topics);
        for (String breakdown : List.of("cohort", "ageBand", "area", "targetGroup", "month")) {
            List<JsonNode> told =
                    suite.of(suite.loaded().modelProgramId(), breakdown).people();
            assertThat(told).as(breakdown).hasSizeGreaterThan(40);
            assertThat(suite.of(filed.programId(), breakdown).people())
                    .as(breakdown)
                    .isEqualTo(told);
        }
    }

    @Test
    void forgetsWhoIsErasedInTopicsTablesAndLogs() throws Exception {
        JsonNode left = suite.gateway()
                .get("/v1/enrolments?status=COMPLETED&limit=1&sort=-createdAt&programId="
                        + suite.loaded().modelProgramId())
                .body()
                .path("items")
                .path(0);
        String ref = left.path("participantRef").asText();
        Traces traces = new Traces(processes, topics);
        assertThat(traces.inTopics(ref)).containsExactly(Topic.OUTCOME_EVENTS.topicName());
        Report before = suite.model();
        String bootstrap = suite.doors().kafkaBootstrap();
        try (HastyCompaction hasty = HastyCompaction.of(Topic.OUTCOME_EVENTS.topicName(), bootstrap, topics)) {
            suite.gateway().post("/v1/participants/" + ref + "/erasure", Map.of());
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(600))
                    .until(() -> {
                        hasty.beat();
                        return traces.inTopics(ref).isEmpty();
                    });
        }
        Intake.awaitAll(suite.gateway(), topics);
        assertThat(traces.inTables(ref)).isEmpty();
        assertThat(traces.inLogs(ref)).isEmpty();
        assertThat(traces.inLogs("DISABILITY_BARRIER")).isEmpty();
        assertThat(traces.inTopics("DISABILITY_BARRIER")).doesNotContain(Topic.OUTCOME_EVENTS.topicName());
        assertThat(suite.model().people()).isEqualTo(before.people());
        assertThat(traces.inTopics(left.path("id").asText())).isNotEmpty();
    }

    @Test
    void isTheSameInAnotherGatewayThatTookEverythingInShuffled(@TempDir Path directory) {
        try (KafkaBroker other = KafkaBroker.start(directory, 0)) {
            Topics.create(other.bootstrap(), EventTopics.names(), Topic.PARTITIONS, Map.of());
            EventTopics otherTopics = new EventTopics(other.bootstrap());
            otherTopics.append(shuffled(topics.readAll(), 2));
            try (ServiceProcess gateway = processes.startSecondGateway(
                    "second-gateway", "second_gateway", Map.of("kafka.bootstrap.servers", other.bootstrap()))) {
                Intake.awaitAll(suite.doors().api(gateway.url()), otherTopics);
                assertThat(suite.modelBy(gateway.url()).comparable())
                        .isEqualTo(suite.model().comparable());
                assertThat(suite.declaredBy(gateway.url()).comparable())
                        .isEqualTo(suite.declared().comparable());
                assertThat(suite.partnershipBy(suite.doors().api(gateway.url())).comparable())
                        .isEqualTo(suite.partnership().comparable());
            }
        }
    }
}
