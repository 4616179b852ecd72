package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.outcomes.OutcomeTopic.Published;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.outcomes.reference.SessionPhase;

@QuarkusTest
class AttendanceTest {

    private static final String DAY = "2020-02-03";

    private final UUID partnershipId = UUID.randomUUID();
    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE, partnershipId);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 100);
    private final UUID sessionId = session(DAY);

    private UUID session(String day) {
        return FakeDirectory.session(programId, cohortId, SessionPhase.DELIVERED, day);
    }

    private static String path(UUID session) {
        return "/v1/sessions/" + session + "/attendance";
    }

    private static Map<String, Object> row(UUID enrolmentId, String status) {
        return fields("enrolmentId", enrolmentId, "status", status);
    }

    private static Answer put(UUID session, Object... rows) {
        return Api.admin().body(fields("items", List.of(rows))).put(path(session));
    }

    private static UUID participantOf(UUID enrolmentId) {
        return UUID.fromString(get("/v1/enrolments/" + enrolmentId).path("participantRef"));
    }

    @Test
    void theLastCallIsTheRowsOfTheSession() {
        UUID one = Api.started(programId, cohortId);
        UUID other = Api.started(programId, cohortId);
        get(path(sessionId)).statusCode(200).header("ETag", "\"0\"").body("items", empty());
        put(sessionId, row(one, "PRESENT"), row(other, "LATE"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Event-Version", notNullValue())
                .body("items", hasSize(2));
        put(sessionId, row(other, "LATE"), row(one, "PRESENT"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Event-Version", nullValue());
        put(sessionId, row(other, "ABSENT_EXCUSED"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("items.status", contains("ABSENT_EXCUSED"))
                .body("items.version", contains(2))
                .body("items.sessionOn", contains(DAY));
        put(sessionId, row(one, "PRESENT")).statusCode(200).body("items.enrolmentId", contains(one.toString()));
        get(path(sessionId)).header("ETag", "\"3\"").body("items.version", contains(3));
        Api.admin()
                .header("If-Match", "\"2\"")
                .body(fields("items", List.of()))
                .put(path(sessionId))
                .statusCode(412);
        get(path(sessionId) + "/" + other + "/history")
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items[0].fields.after", hasItem("REMOVED"))
                .body("items.subject", hasItem("admin"));
        get(path(sessionId) + "/" + UUID.randomUUID() + "/history").statusCode(404);
    }

    @Test
    void everyRowThatChangesHasAnEventInTheOrderOfItsEnrolment() {
        UUID one = Api.started(programId, cohortId);
        UUID other = Api.started(programId, cohortId);
        put(sessionId, row(one, "PRESENT"), row(other, "LATE")).statusCode(200);
        put(sessionId, row(one, "PRESENT")).statusCode(200);
        String last = put(sessionId, row(one, "PRESENT"), row(other, "PRESENT")).header("Event-Version");

        List<Published> events = OutcomeTopic.until(last).stream()
                .filter(event -> event.type().startsWith("sharedvalue.attendance."))
                .filter(event -> event.data().contains(sessionId.toString()))
                .toList();

        assertThat(events)
                .filteredOn(event -> event.orderingKey().equals(one.toString()))
                .extracting(Published::type)
                .containsExactly("sharedvalue.attendance.recorded.v1");
        assertThat(events)
                .filteredOn(event -> event.orderingKey().equals(other.toString()))
                .extracting(Published::type, Published::id)
                .containsExactly(
                        tuple("sharedvalue.attendance.recorded.v1", last.replace(":3", ":1")),
                        tuple("sharedvalue.attendance.removed.v1", last.replace(":3", ":2")),
                        tuple("sharedvalue.attendance.changed.v1", last));
        assertThat(events)
                .allMatch(event -> event.data().contains("\"sessionOn\":\"" + DAY)
                        && event.data().contains("\"cohortId\":\"" + cohortId)
                        && event.data().contains("\"programId\":\"" + programId))
                .noneMatch(event -> event.data().contains(participantOf(one).toString()));
        assertThat(events).filteredOn(event -> event.id().equals(last)).allMatch(event -> event.data()
                .contains("\"changed\":[\"status\"]"));
    }

    @Test
    void refusesWhatIsNoAttendanceOfTheSessionAndNamesEveryRow() {
        UUID in = Api.started(programId, cohortId);
        UUID elsewhere = Api.started(programId, FakeDirectory.cohort(programId, CohortPhase.RUNNING, 10));
        UUID foreign = UUID.randomUUID();
        put(sessionId, row(in, "PRESENT"), row(elsewhere, "PRESENT"), row(foreign, "LATE"))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors.pointer", contains("/items/1/enrolmentId", "/items/2/enrolmentId"));
        put(session("2020-01-12"), row(in, "PRESENT"), row(in, "LATE"))
                .statusCode(422)
                .body("errors.code", contains("dates-out-of-order", "duplicate-value"));
        put(session("2020-01-13"), row(in, "PRESENT")).statusCode(200);
        put(sessionId, row(in, "REMOVED"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/0/status"))
                .body("errors[0].code", equalTo("unknown-value"));
        Api.admin().body(fields()).put(path(sessionId)).statusCode(422).body("code", equalTo("missing"));
        UUID scheduled = FakeDirectory.session(programId, cohortId, SessionPhase.SCHEDULED, DAY);
        put(scheduled, row(in, "PRESENT")).statusCode(409).body("code", equalTo("state-conflict"));
        put(UUID.randomUUID(), row(in, "PRESENT")).statusCode(404);
        move("enrolments", in, "to", "COMPLETED", "on", "2020-02-02").statusCode(200);
        put(sessionId, row(in, "PRESENT")).statusCode(422).body("code", equalTo("dates-out-of-order"));
        move("enrolments", in, "to", "VOIDED", "reason", "twice").statusCode(200);
        put(sessionId, row(in, "PRESENT")).statusCode(409).body("code", equalTo("state-conflict"));
        get(path(sessionId)).body("items", empty());
    }

    @Test
    void aRestrictedPersonsRowStaysAsItIsAndStopsNobodyElses() {
        UUID restricted = Api.started(programId, cohortId);
        UUID other = Api.started(programId, cohortId);
        put(sessionId, row(restricted, "PRESENT")).statusCode(200);
        move("participants", participantOf(restricted), "to", "RESTRICTED").statusCode(200);
        put(sessionId, row(restricted, "LATE")).statusCode(409).body("code", equalTo("processing-restricted"));
        put(sessionId, row(other, "LATE")).statusCode(409).body("code", equalTo("processing-restricted"));
        put(sessionId, row(restricted, "PRESENT"), row(other, "LATE"))
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void onlyWhoDeliversTakesItAndAClosedCohortIsCorrectedWithAReason() {
        UUID in = Api.started(programId, cohortId);
        UUID delivery = UUID.randomUUID();
        UUID evaluator = UUID.randomUUID();
        MembershipBoard.pin(delivery, partnershipId, "DELIVERY");
        MembershipBoard.pin(evaluator, partnershipId, "EVALUATOR");
        as(evaluator, row(in, "PRESENT")).statusCode(403).body("code", equalTo("role-not-enough"));
        as(UUID.randomUUID(), row(in, "PRESENT")).statusCode(404);
        as(delivery, row(in, "PRESENT")).statusCode(200);
        read(evaluator).statusCode(200).body("items", hasSize(1));
        read(UUID.randomUUID()).statusCode(404);

        FakeDirectory.becomes(cohortId, CohortPhase.CLOSED, 100);
        as(delivery, row(in, "LATE")).statusCode(409).body("code", equalTo("cohort-closed"));
        put(sessionId, row(in, "LATE")).statusCode(409).body("code", equalTo("cohort-closed"));
        Api.admin()
                .body(fields("items", List.of(row(in, "LATE")), "reason", "The list was of another day"))
                .put(path(sessionId))
                .statusCode(200);
    }

    private Answer as(UUID organisation, Map<String, Object> row) {
        return given().token(TestStack.staffToken(organisation))
                .contentType("application/json")
                .body(fields("items", List.of(row)))
                .put(path(sessionId));
    }

    private Answer read(UUID organisation) {
        return given().token(TestStack.staffToken(organisation)).get(path(sessionId));
    }

    @Test
    void ofTwentyClerksAtOnceTheLastOneIsWhole() throws Exception {
        List<UUID> people = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            people.add(Api.started(programId, cohortId));
        }
        List<String> marks = List.of("PRESENT", "LATE", "ABSENT_EXCUSED", "ABSENT_UNEXCUSED");
        List<Integer> statuses = TwentyClients.atOnce(client -> Api.admin()
                .body(fields(
                        "items",
                        people.subList(client % 3, 4).stream()
                                .map(each -> row(each, marks.get(client % 4)))
                                .toList()))
                .put(path(sessionId))
                .statusCode());
        assertThat(statuses).containsOnly(200);
        List<String> left = get(path(sessionId)).path("items.status");
        assertThat(Set.copyOf(left)).hasSize(1);
        assertThat(left).hasSizeBetween(2, 4);
    }

    @Test
    void isHeldAboutThePersonAndSurvivesItsErasureUnderNobodysName() throws Exception {
        UUID in = Api.started(programId, cohortId);
        UUID ref = participantOf(in);
        put(sessionId, row(in, "LATE")).statusCode(200);
        get("/v1/participants/" + ref + "/subject-access")
                .body("attendance.status", contains("LATE"))
                .body("attendance.sessionId", contains(sessionId.toString()));
        given().token(TestStack.adminToken())
                .post("/v1/participants/" + ref + "/erasure")
                .statusCode(204);
        assertThat(StoredTexts.tablesWith(ref.toString())).isEmpty();
        get(path(sessionId)).body("items.status", contains("LATE"));
        put(sessionId).statusCode(409).body("code", equalTo("processing-restricted"));
    }
}
