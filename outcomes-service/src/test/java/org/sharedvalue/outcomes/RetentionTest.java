package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.contracttests.call.Call.given;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracttests.call.JsonPath;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.outcomes.retention.Retention;

/** What is kept of people and for how long; time passes in the database. */
@QuarkusTest
class RetentionTest {

    private static final String DUE = "/v1/participants/retention?limit=500";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 100);

    @Inject
    Retention retention;

    /** Lets years pass since everything that was written about a person. */
    static void age(UUID ref, int years) throws SQLException {
        String ago = " - interval '" + years + " years 2 days'";
        try (Connection connection = TestStack.connect("outcomes");
                Statement statement = connection.createStatement()) {
            for (String table : List.of("consent", "testimonial", "enrolment")) {
                statement.execute("UPDATE " + table + " SET created_at = created_at" + ago + ", updated_at = updated_at"
                        + ago + " WHERE participant_ref = '" + ref + "'");
            }
            for (String table : List.of("outcome", "sustainment_check", "attendance", "placement")) {
                statement.execute("UPDATE " + table + " SET updated_at = updated_at" + ago + " WHERE enrolment_id IN"
                        + " (SELECT id FROM enrolment WHERE participant_ref = '" + ref + "')");
            }
            statement.execute("UPDATE identity_access SET at = at" + ago + " WHERE participant_ref = '" + ref + "'");
            statement.execute("UPDATE participant SET created_at = created_at" + ago + ", updated_at = updated_at" + ago
                    + " WHERE id = '" + ref + "'");
        }
    }

    static UUID identified(UUID ref) {
        Api.admin()
                .body(fields("name", "Somebody"))
                .put("/v1/participants/" + ref + "/identity")
                .statusCode(200);
        return ref;
    }

    private UUID started() {
        return Api.started(programId, cohortId);
    }

    private UUID completed() {
        UUID id = started();
        move("enrolments", id, "to", "COMPLETED", "on", "2020-03-20").statusCode(200);
        return id;
    }

    private static UUID personOf(UUID enrolmentId) {
        return UUID.fromString(get("/v1/enrolments/" + enrolmentId).path("participantRef"));
    }

    private static List<String> due(UUID ref, String more) {
        JsonPath page = get(DUE + more).statusCode(200).jsonPath();
        return page.getList("items.findAll { it.participantRef == '" + ref + "' }.rule");
    }

    private static int status(UUID ref) {
        return get("/v1/participants/" + ref).statusCode();
    }

    @Test
    void letsGoOfThoseWhoseTimeIsOverAsOnRequest() throws SQLException {
        UUID never = identified(Api.participant());
        UUID enrolmentId = completed();
        UUID ended = personOf(enrolmentId);
        UUID outcomeId = Api.reported(enrolmentId, "JOB_START", "2020-04-06");
        age(never, 2);
        age(ended, 6);
        assertThat(due(never, "")).containsExactly("NEVER_ENROLLED", "IDENTITY");
        assertThat(due(ended, "")).containsExactly("ENDED");
        assertThat(status(never)).as("the list lets go of nobody").isEqualTo(200);

        retention.run();

        assertThat(status(never)).isEqualTo(404);
        assertThat(status(ended)).isEqualTo(404);
        assertThat(StoredTexts.tablesWith(never.toString())).isEmpty();
        assertThat(StoredTexts.tablesWith(ended.toString())).isEmpty();
        get("/v1/enrolments/" + enrolmentId).statusCode(200).body("status", equalTo("COMPLETED"));
        get("/v1/outcomes/" + outcomeId).statusCode(200).body("status", equalTo("REPORTED"));
        JsonPath log =
                get("/v1/participants/erasures?limit=500").statusCode(200).jsonPath();
        assertThat(log.getList("items.cause")).contains("NEVER_ENROLLED", "ENDED");
        assertThat(log.getString("items.find { it.cause == 'ENDED' }.subject")).isNull();
        assertThat(log.getInt("items.find { it.cause == 'NEVER_ENROLLED' }.records"))
                .as("the person, who it was, and that this was written")
                .isEqualTo(3);
        retention.run();
    }

    @Test
    void letsGoOfWhoSomebodyIsBeforeTheRest() throws SQLException {
        UUID ref = identified(personOf(completed()));
        age(ref, 2);
        assertThat(due(ref, "")).containsExactly("IDENTITY");
        retention.run();
        assertThat(status(ref)).isEqualTo(200);
        get("/v1/participants/" + ref + "/identity").statusCode(404);
        assertThat(due(ref, "")).isEmpty();
        get("/v1/participants/erasures").body("items[0].cause", equalTo("IDENTITY"));
    }

    @Test
    void asksAgainBeforeItLetsGoOfSomebody() throws Exception {
        UUID ref = Api.participant();
        age(ref, 3);
        ExecutorService another = Executors.newSingleThreadExecutor();
        try (Connection writer = TestStack.connect("outcomes");
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("UPDATE participant SET updated_at = now() WHERE id = '" + ref + "'");
            Future<?> written = another.submit(() -> {
                Awaitility.await().until(() -> statement
                        .executeQuery("SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
                        .next());
                writer.commit();
                return ref;
            });
            retention.run();
            written.get();
        } finally {
            another.shutdownNow();
        }
        assertThat(status(ref)).isEqualTo(200);
    }

    @Test
    void keepsThoseOfWhomSomethingIsOpenOrNew() throws SQLException {
        List<UUID> kept = new ArrayList<>();
        UUID open = identified(personOf(started()));
        UUID restricted = identified(Api.participant());
        move("participants", restricted, "to", "RESTRICTED").statusCode(200);
        UUID followedUp = completed();
        Api.reported(followedUp, "JOB_START", LocalDate.now(ZONE).toString());
        UUID spokenTo = Api.participant();
        UUID written = completed();
        for (UUID ref : List.of(open, restricted, personOf(followedUp), spokenTo, personOf(written))) {
            age(ref, 7);
            kept.add(ref);
        }
        Api.consented(spokenTo, "RESEARCH");
        Api.reported(written, "SKILL_GAIN", "2020-04-06");
        retention.run();
        assertThat(kept).allMatch(ref -> status(ref) == 200);
        get("/v1/participants/" + open + "/identity").statusCode(200);
        get("/v1/participants/" + restricted + "/identity").statusCode(200);
        assertThat(due(spokenTo, "")).isEmpty();
        assertThat(due(spokenTo, "&on=" + LocalDate.now(ZONE).plusYears(2).minusDays(1)))
                .isEmpty();
        assertThat(due(spokenTo, "&on=" + LocalDate.now(ZONE).plusYears(2))).containsExactly("NEVER_ENROLLED");
    }

    @Test
    void readingWhoSomebodyIsKeepsNobodyAndWritingItDoes() throws SQLException {
        UUID ref = identified(Api.participant());
        age(ref, 3);
        get("/v1/participants/" + ref + "/identity").statusCode(200);
        assertThat(due(ref, "")).containsExactly("NEVER_ENROLLED", "IDENTITY");
        identified(ref);
        assertThat(due(ref, "")).isEmpty();
    }

    @Test
    void waitsWhileAnotherReplicaIsAtIt() throws SQLException {
        UUID ref = Api.participant();
        age(ref, 3);
        try (Connection other = TestStack.connect("outcomes");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + 0x5aed_0003L + ")");
            retention.run();
            assertThat(status(ref)).isEqualTo(200);
        }
        retention.run();
        assertThat(status(ref)).isEqualTo(404);
    }

    @Test
    void showsAnOrganisationItsOwnAndPagesThroughThem() throws SQLException {
        UUID organisation = UUID.randomUUID();
        MembershipBoard.pin(organisation, UUID.randomUUID(), "LEAD", "2000-01-01", null);
        var claims = TestStack.mint().claims(TokenRequest.staff(organisation));
        claims.put("scope", "outcomes:write erasures:write");
        String token = TestStack.mint().token(claims);
        List<UUID> own = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            own.add(UUID.fromString(given().token(token)
                    .contentType("application/json")
                    .body(Api.person())
                    .post("/v1/participants")
                    .statusCode(201)
                    .path("id")));
        }
        String later = LocalDate.now(ZONE).plusYears(3).toString();
        List<String> seen = new ArrayList<>();
        String path = "/v1/participants/retention?on=" + later + "&limit=2";
        while (path != null) {
            JsonPath page = as(token, path);
            seen.addAll(page.getList("items.participantRef"));
            path = page.getString("next");
        }
        assertThat(seen)
                .containsExactlyElementsOf(own.stream().map(UUID::toString).toList());
        given().token(token).post("/v1/participants/" + own.get(0) + "/erasure").statusCode(204);
        JsonPath log = as(token, "/v1/participants/erasures");
        assertThat(log.getList("items.cause")).containsExactly("REQUEST");
        assertThat(log.getString("items[0].organisationId")).isEqualTo(organisation.toString());
        assertThat(log.getString("items[0].subject")).isEqualTo(claims.get("sub"));
        get("/v1/participants/retention?when=now").statusCode(400);
        get("/v1/participants/retention?on=tomorrow").statusCode(400);
        get("/v1/participants/erasures?cursor=x").statusCode(400);
    }

    private static JsonPath as(String token, String path) {
        return given().token(token).get(path).statusCode(200).jsonPath();
    }
}
