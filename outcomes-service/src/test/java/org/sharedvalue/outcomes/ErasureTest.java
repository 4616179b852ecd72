package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;
import static org.sharedvalue.outcomes.Api.created;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.outcomes.OutcomeTopic.Published;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class ErasureTest {

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 100);
    private final String mark = "mark-" + UUID.randomUUID();

    private static Answer erase(UUID ref) {
        return given().token(TestStack.adminToken()).post("/v1/participants/" + ref + "/erasure");
    }

    private UUID started(UUID ref, UUID program, UUID cohort) {
        UUID id = created("/v1/enrolments", with(Api.application(ref, program), "externalId", mark + program));
        move("enrolments", id, "to", "ENROLLED", "cohortId", cohort).statusCode(200);
        move("enrolments", id, "to", "ACTIVE", "on", "2020-01-13").statusCode(200);
        return id;
    }

    /** Somebody of whom as much is known as can be. */
    private UUID known() {
        Map<String, Object> person =
                with(Api.person(), "externalId", mark, "targetGroups", new String[] {"HOMELESS", "DISABILITY_BARRIER"});
        String key = mark + "key";
        UUID ref = UUID.fromString(Api.admin()
                .header("Idempotency-Key", key)
                .body(person)
                .post("/v1/participants")
                .statusCode(201)
                .path("id"));
        String path = "/v1/participants/" + ref;
        Api.admin().body(fields("name", mark)).put(path + "/identity").statusCode(200);
        get(path + "/identity").statusCode(200);
        post(
                        path + "/consents",
                        fields("purpose", "RESEARCH", "wordingVersion", mark, "givenAt", "2020-01-05T10:00:00Z"))
                .statusCode(201);
        Api.consented(ref, "TESTIMONIAL");
        return ref;
    }

    /** A published statement and one that was only submitted. */
    private List<UUID> said(UUID ref) {
        Map<String, Object> statement = with(Api.statement(programId, ref), "text", mark);
        UUID published = created("/v1/testimonials", with(statement, "externalId", mark));
        move("testimonials", published, "to", "APPROVED", "reason", mark).statusCode(200);
        move("testimonials", published, "to", "PUBLISHED", "on", "2020-06-30").statusCode(200);
        return List.of(published, created("/v1/testimonials", statement));
    }

    private UUID job(UUID enrolmentId) {
        List<Map<String, Object>> evidence =
                List.of(fields("kind", "LETTER", "uri", "file:" + mark, "capturedOn", "2020-03-01"));
        Map<String, Object> outcome = Api.outcome(enrolmentId, "JOB_START", "2020-02-03");
        return created("/v1/outcomes", with(outcome, "externalId", mark, "evidence", evidence));
    }

    @Test
    void leavesFactsAndNothingThatLeadsToThePerson() throws SQLException {
        UUID ref = known();
        UUID left = started(ref, programId, cohortId);
        UUID start = job(left);
        move("enrolments", left, "to", "LEFT_EARLY", "exitReason", "HEALTH", "on", "2020-03-01", "reason", mark)
                .statusCode(200);
        UUID other = FakeDirectory.program(ProgramPhase.ACTIVE);
        UUID open = started(ref, other, FakeDirectory.cohort(other, CohortPhase.RUNNING, 10));
        List<UUID> said = said(ref);
        UUID placed = created(
                "/v1/placements",
                fields(
                        "externalId",
                        mark,
                        "enrolmentId",
                        left,
                        "hostOrganisationId",
                        FakeDirectory.ORGANISATION,
                        "startOn",
                        "2020-01-20"));
        assertThat(StoredTexts.tablesWith(ref.toString())).contains("idempotent_request", "consent", "testimonial");

        erase(ref).statusCode(204);

        assertThat(StoredTexts.tablesWith(ref.toString())).isEmpty();
        assertThat(StoredTexts.tablesWith(mark)).isEmpty();
        get("/v1/participants/" + ref).statusCode(404);
        erase(ref).statusCode(404);
        get("/v1/enrolments?participantRef=" + ref).body("items.size()", equalTo(0));
        String fresh = get("/v1/enrolments/" + left)
                .body("status", equalTo("LEFT_EARLY"))
                .body("exitReason", equalTo("UNKNOWN"))
                .body("externalId", nullValue())
                .body("participantRef", not(equalTo(ref.toString())))
                .path("participantRef");
        get("/v1/enrolments/" + open).body("participantRef", equalTo(fresh));
        get("/v1/testimonials/" + said.get(0))
                .body("status", equalTo("WITHDRAWN"))
                .body("text", equalTo(""))
                .body("externalId", nullValue())
                .body("participantRef", equalTo(fresh));
        get("/v1/testimonials/" + said.get(1)).body("status", equalTo("REJECTED"));
        get("/v1/placements/" + placed).body("externalId", nullValue());
        get("/v1/participants/" + fresh).statusCode(404);
        get("/v1/participants?status=ERASED").body("items.size()", equalTo(0));
        get("/v1/outcomes/" + start).body("status", equalTo("REPORTED")).body("evidence[0].uri", equalTo("urn:erased"));
    }

    @Test
    void forgetsWhatIsStillToBeSent() throws SQLException {
        try (Connection relay = TestStack.connect("outcomes");
                Statement statement = relay.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + 0x5aed_0001L + ")");
            UUID ref = known();
            UUID id = started(ref, programId, cohortId);
            said(ref);
            assertThat(StoredTexts.tablesWith(ref.toString())).contains("outbox");
            erase(ref).statusCode(204);
            assertThat(StoredTexts.tablesWith(ref.toString())).isEmpty();
            assertThat(StoredTexts.tablesWith(mark)).isEmpty();
            assertThat(StoredTexts.tablesWith(id.toString())).contains("outbox");
        }
    }

    @Test
    void isToldByEveryEnrolmentUnderOneFreshReference() {
        UUID ref = known();
        UUID id = started(ref, programId, cohortId);
        move("participants", ref, "to", "RESTRICTED").statusCode(200);
        erase(ref).statusCode(204);
        String fresh = get("/v1/enrolments/" + id).path("participantRef");
        Map<String, Published> last = new HashMap<>();
        OutcomeTopic.until(id + ":4").forEach(event -> last.put(event.key(), event));
        assertThat(last.values()).noneMatch(event -> event.data().contains(ref.toString()));
        assertThat(last.get(id.toString()).type()).isEqualTo("sharedvalue.enrolment.erased.v1");
        assertThat(last.get(id.toString()).data())
                .contains("\"changed\":[\"participantRef\"]")
                .contains(fresh)
                .contains("\"area\":\"Lambeth\"");
    }

    @Test
    void letsOpenEnrolmentsEndAndNothingElse() {
        UUID ref = known();
        UUID id = started(ref, programId, cohortId);
        erase(ref).statusCode(204);
        String fresh = get("/v1/enrolments/" + id).path("participantRef");
        post("/v1/outcomes", Api.outcome(id, "SKILL_GAIN", "2020-02-03"))
                .statusCode(409)
                .body("code", equalTo("processing-restricted"));
        post("/v1/enrolments", Api.application(UUID.fromString(fresh), FakeDirectory.program(ProgramPhase.ACTIVE)))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
        move("enrolments", id, "to", "COMPLETED", "on", "2020-03-20").statusCode(200);
        move("enrolments", id, "to", "ACTIVE", "reason", "again").statusCode(409);
        move("enrolments", id, "to", "VOIDED", "reason", "entered twice").statusCode(200);
    }

    @Test
    void endsTheChecksThatWouldBeLookedAfter() {
        UUID ref = known();
        UUID id = started(ref, programId, cohortId);
        job(id);
        UUID other = FakeDirectory.program(ProgramPhase.ACTIVE);
        UUID late = started(ref, other, FakeDirectory.cohort(other, CohortPhase.RUNNING, 10));
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        post("/v1/outcomes", Api.outcome(late, "JOB_START", today)).statusCode(201);
        erase(ref).statusCode(204);
        assertThat(Api.checks(id).getList("items.status")).containsOnly("UNREACHED");
        assertThat(Api.checks(late).getList("items.status")).containsOnly("CANCELLED");
    }

    @Test
    void leavesNothingBehindWhateverIsWrittenBesideIt() throws Exception {
        UUID ref = known();
        UUID id = started(ref, programId, cohortId);
        String path = "/v1/participants/" + ref;
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> writes = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                String key = mark + client;
                writes.add(() -> status(
                        path + "/consents",
                        key,
                        Map.of("purpose", "TESTIMONIAL", "wordingVersion", mark, "givenAt", "2020-01-05T10:00:00Z")));
                writes.add(() -> status(
                        "/v1/outcomes",
                        key + "o",
                        with(Api.outcome(id, "SKILL_GAIN", "2020-02-03"), "externalId", key)));
            }
            writes.add(4, () -> erase(ref).statusCode());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> write : clients.invokeAll(writes)) {
                statuses.add(write.get());
            }
            assertThat(statuses).contains(204).isSubsetOf(201, 204, 404, 409);
        } finally {
            clients.shutdownNow();
        }
        assertThat(StoredTexts.tablesWith(ref.toString())).isEmpty();
        assertThat(StoredTexts.tablesWith(mark)).isEmpty();
    }

    private static int status(String path, String key, Map<String, Object> body) {
        return Api.admin().header("Idempotency-Key", key).body(body).post(path).statusCode();
    }
}
