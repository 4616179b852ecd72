package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.sharedvalue.contracttests.call.Call.given;
import static org.sharedvalue.outcomes.Api.application;
import static org.sharedvalue.outcomes.Api.created;
import static org.sharedvalue.outcomes.Api.enrolment;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.participant;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.with;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class CapacityTest {

    private static final int PLACES = 7;

    @Inject
    AgroalDataSource dataSource;

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);

    private UUID cohortOf(int capacity) {
        return FakeDirectory.cohort(programId, CohortPhase.RUNNING, capacity);
    }

    private List<UUID> enrolments(int count) {
        return IntStream.range(0, count).mapToObj(index -> enrolment(programId)).toList();
    }

    @Test
    void givesTwentyClientsAtOnceNoMorePlacesThanThereAre() throws Exception {
        UUID cohortId = cohortOf(PLACES);
        List<UUID> ids = enrolments(TwentyClients.COUNT);
        List<Integer> statuses = TwentyClients.atOnce(
                client -> move("enrolments", ids.get(client), "to", "ENROLLED", "cohortId", cohortId)
                        .statusCode());
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(PLACES);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(TwentyClients.COUNT - PLACES);
        get("/v1/enrolments?status=ENROLLED&cohortId=" + cohortId).body("items", hasSize(PLACES));
    }

    @Test
    void refusesABatchThatGoesBeyondTheCapacityAsAWhole() {
        UUID cohortId = cohortOf(2);
        List<UUID> ids = enrolments(3);
        post(
                        "/v1/enrolments/transitions/batch",
                        fields(
                                "items",
                                ids.stream()
                                        .map(id -> fields("id", id, "to", "ENROLLED", "cohortId", cohortId))
                                        .toList()))
                .statusCode(422)
                .body("code", equalTo("batch-rejected"))
                .body("errors.pointer", contains("/items/2"))
                .body("errors.code", contains("cohort-full"));
        get("/v1/enrolments?cohortId=" + cohortId).body("items", hasSize(0));
        move("enrolments", ids.get(0), "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", ids.get(1), "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", ids.get(2), "to", "ENROLLED", "cohortId", cohortId)
                .statusCode(409)
                .body("code", equalTo("cohort-full"));
    }

    @Test
    void countsThoseWhoLeftEarlyAndFreesThePlacesOfThoseWhoNeverStarted() {
        UUID cohortId = cohortOf(1);
        UUID first = Api.started(programId, cohortId);
        move("enrolments", first, "to", "LEFT_EARLY", "exitReason", "OTHER", "on", "2020-02-01")
                .statusCode(200);
        UUID second = enrolment(programId);
        move("enrolments", second, "to", "ENROLLED", "cohortId", cohortId).statusCode(409);
        move("enrolments", first, "to", "VOIDED", "reason", "entered twice").statusCode(200);
        move("enrolments", second, "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", second, "to", "DID_NOT_START").statusCode(200);
        UUID third = enrolment(programId);
        move("enrolments", third, "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", third, "to", "WITHDRAWN").statusCode(200);
        move("enrolments", enrolment(programId), "to", "ENROLLED", "cohortId", cohortId)
                .statusCode(200);
    }

    @Test
    void givesAFreedPlaceToTheLongestWaiting() {
        UUID cohortId = cohortOf(1);
        UUID holder = enrolment(programId);
        move("enrolments", holder, "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        UUID later = enrolment(programId);
        UUID earlier =
                created("/v1/enrolments", with(application(participant(), programId), "appliedOn", "2020-01-02"));
        move("enrolments", later, "to", "WAITLISTED", "cohortId", cohortId).statusCode(200);
        move("enrolments", earlier, "to", "WAITLISTED", "cohortId", cohortId).statusCode(200);
        move("enrolments", holder, "to", "WITHDRAWN").statusCode(200);
        get("/v1/enrolments/" + earlier).body("status", equalTo("ENROLLED")).body("version", equalTo(3));
        get("/v1/enrolments/" + later).body("status", equalTo("WAITLISTED")).body("version", equalTo(2));
    }

    @Test
    void givesAFreedPlaceToNobodyWhoMayNotHaveIt() {
        UUID cohortId = cohortOf(1);
        List<UUID> ids = enrolments(4);
        move("enrolments", ids.get(0), "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        List<UUID> waiting = ids.subList(1, 4);
        waiting.forEach(id ->
                move("enrolments", id, "to", "WAITLISTED", "cohortId", cohortId).statusCode(200));
        move("participants", personOf(ids.get(1)), "to", "RESTRICTED").statusCode(200);
        post("/v1/participants/" + personOf(ids.get(2)) + "/erasure", fields()).statusCode(204);
        FakeDirectory.becomes(cohortId, CohortPhase.COMPLETED, 1);
        move("enrolments", ids.get(0), "to", "WITHDRAWN").statusCode(200);
        waiting.forEach(id -> get("/v1/enrolments/" + id).body("status", equalTo("WAITLISTED")));
        FakeDirectory.becomes(cohortId, CohortPhase.RUNNING, 1);
        resize(cohortId, 1, 9).statusCode(200);
        get("/v1/enrolments/" + ids.get(3)).body("status", equalTo("ENROLLED"));
        get("/v1/enrolments/" + ids.get(1)).body("status", equalTo("WAITLISTED"));
        get("/v1/enrolments/" + ids.get(2)).body("status", equalTo("WAITLISTED"));
    }

    private static UUID personOf(UUID enrolmentId) {
        return UUID.fromString(get("/v1/enrolments/" + enrolmentId).path("participantRef"));
    }

    @Test
    void followsTheCapacityThatTheOwnerTells() {
        UUID cohortId = cohortOf(1);
        move("enrolments", enrolment(programId), "to", "ENROLLED", "cohortId", cohortId)
                .statusCode(200);
        UUID second = enrolment(programId);
        move("enrolments", second, "to", "ENROLLED", "cohortId", cohortId).statusCode(409);
        FakeDirectory.becomes(cohortId, CohortPhase.RUNNING, 2);
        move("enrolments", second, "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
    }

    @Test
    void givesPlacesThatTheOwnerAddsToTheLongestWaiting() {
        UUID cohortId = cohortOf(1);
        List<UUID> ids = enrolments(3);
        move("enrolments", ids.get(0), "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", ids.get(1), "to", "WAITLISTED", "cohortId", cohortId).statusCode(200);
        move("enrolments", ids.get(2), "to", "WAITLISTED", "cohortId", cohortId).statusCode(200);
        resize(cohortId, 2, 2, false).statusCode(200);
        get("/v1/enrolments/" + ids.get(1)).body("status", equalTo("WAITLISTED"));
        resize(cohortId, 2, 2, true).statusCode(200);
        get("/v1/enrolments/" + ids.get(1)).body("status", equalTo("ENROLLED"));
        get("/v1/enrolments/" + ids.get(2)).body("status", equalTo("WAITLISTED"));
    }

    private static Answer resize(UUID cohortId, int capacity, int version) {
        return resize(cohortId, capacity, version, true);
    }

    private static Answer resize(UUID cohortId, int capacity, int version, boolean takingPeople) {
        return given().token(TestStack.serviceToken())
                .body(fields("capacity", capacity, "version", version, "takingPeople", takingPeople))
                .post("/internal/cohorts/" + cohortId + "/places");
    }

    @Test
    void agreesWithTheOwnerAboutACapacityThatHoldsWhatIsTaken() {
        UUID cohortId = cohortOf(3);
        List<UUID> ids = enrolments(4);
        move("enrolments", ids.get(0), "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", ids.get(1), "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        resize(cohortId, 1, 2).statusCode(409).body("code", equalTo("state-conflict"));
        resize(cohortId, 2, 2).statusCode(200);
        // What is remembered of the cohort still says 3.
        move("enrolments", ids.get(2), "to", "ENROLLED", "cohortId", cohortId)
                .statusCode(409)
                .body("code", equalTo("cohort-full"));
        resize(cohortId, 3, 3).statusCode(200);
        move("enrolments", ids.get(2), "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", ids.get(3), "to", "ENROLLED", "cohortId", cohortId).statusCode(409);
    }

    @Test
    void forgetsAnAgreementOfWhichNothingCame() throws Exception {
        UUID cohortId = cohortOf(2);
        List<UUID> ids = enrolments(2);
        move("enrolments", ids.get(0), "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        anHourPasses(cohortId);
        resize(cohortId, 1, 2).statusCode(200);
        move("enrolments", ids.get(1), "to", "ENROLLED", "cohortId", cohortId).statusCode(409);
        anHourPasses(cohortId);
        move("enrolments", ids.get(1), "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
    }

    private void anHourPasses(UUID cohortId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE cohort_place SET told_at = told_at - interval '1 hour' WHERE cohort_id = '"
                    + cohortId + "'");
        }
    }

    @Test
    void keepsOneOpenEnrolmentPerPersonAndProgramUnderTwentyClients() throws Exception {
        UUID participant = participant();
        List<Integer> statuses = TwentyClients.atOnce(client ->
                post("/v1/enrolments", application(participant, programId)).statusCode());
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(TwentyClients.COUNT - 1);
        get("/v1/enrolments?participantRef=" + participant).body("items", hasSize(1));
    }

    @Test
    void reopensNobodyWhoIsOpenAgain() {
        UUID cohortId = cohortOf(5);
        UUID first = Api.started(programId, cohortId);
        String participant = get("/v1/enrolments/" + first).path("participantRef");
        move("enrolments", first, "to", "COMPLETED", "on", "2020-03-01").statusCode(200);
        created("/v1/enrolments", application(UUID.fromString(participant), programId));
        move("enrolments", first, "to", "ACTIVE", "reason", "ended in error")
                .statusCode(409)
                .body("code", equalTo("open-enrolment-exists"));
    }
}
