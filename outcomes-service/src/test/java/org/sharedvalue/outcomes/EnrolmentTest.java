package org.sharedvalue.outcomes;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.outcomes.Api.application;
import static org.sharedvalue.outcomes.Api.enrolment;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.participant;
import static org.sharedvalue.outcomes.Api.patch;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.reported;
import static org.sharedvalue.outcomes.Api.started;
import static org.sharedvalue.outcomes.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.As;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class EnrolmentTest {

    private final UUID partnershipId = UUID.randomUUID();
    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE, partnershipId);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 100);
    private final String tomorrow =
            LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();

    @Test
    void takesNoApplicationForAProgramThatIsNotActive() {
        UUID planned = FakeDirectory.program(ProgramPhase.PLANNED);
        refused(post("/v1/enrolments", application(participant(), planned)), 409, "state-conflict");
    }

    @Test
    void refusesReferencesThatNobodyKnows() {
        UUID unknown = UUID.randomUUID();
        refused(post("/v1/enrolments", application(unknown, programId)), 422, "unknown-reference")
                .body("errors[0].pointer", equalTo("/participantRef"));
        refused(post("/v1/enrolments", application(participant(), unknown)), 422, "unknown-reference")
                .body("errors[0].pointer", equalTo("/programId"));
        refused(
                        post("/v1/enrolments", with(application(participant(), programId), "cohortId", unknown)),
                        422,
                        "unknown-reference")
                .body("errors[0].pointer", equalTo("/cohortId"));
        refused(
                        post(
                                "/v1/enrolments",
                                with(application(participant(), programId), "referredByOrganisationId", unknown)),
                        422,
                        "unknown-reference")
                .body("errors[0].pointer", equalTo("/referredByOrganisationId"));
        UUID elsewhere = FakeDirectory.cohort(FakeDirectory.program(ProgramPhase.ACTIVE), CohortPhase.RUNNING, 10);
        refused(
                        move("enrolments", enrolment(programId), "to", "ENROLLED", "cohortId", elsewhere),
                        422,
                        "unknown-reference")
                .body("errors[0].pointer", equalTo("/cohortId"));
    }

    @Test
    void acceptsNothingUncheckedWhileAnOwnerIsSilent() {
        UUID participant = participant();
        refused(post("/v1/enrolments", application(participant, FakeDirectory.SILENT)), 503, "unavailable")
                .header("Retry-After", equalTo("1"));
        get("/v1/enrolments?participantRef=" + participant).body("items", hasSize(0));
    }

    @Test
    void refusesDaysThatAreOutOfOrderOrToCome() {
        refused(
                        post("/v1/enrolments", with(application(participant(), programId), "appliedOn", tomorrow)),
                        422,
                        "date-in-future")
                .body("errors[0].pointer", equalTo("/appliedOn"));
        UUID id = enrolment(programId);
        move("enrolments", id, "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        refused(move("enrolments", id, "to", "ACTIVE", "on", "2020-01-05"), 422, "dates-out-of-order")
                .body("errors[0].pointer", equalTo("/on"));
        refused(move("enrolments", id, "to", "ACTIVE", "on", tomorrow), 422, "date-in-future")
                .body("errors[0].pointer", equalTo("/on"));
        move("enrolments", id, "to", "ACTIVE", "on", "2020-01-13").statusCode(200);
        refused(move("enrolments", id, "to", "COMPLETED", "on", "2020-01-12"), 422, "dates-out-of-order")
                .body("errors[0].pointer", equalTo("/on"));
    }

    @Test
    void asksForWhatATransitionNeedsAndForNothingElse() {
        UUID id = started(programId, cohortId);
        refused(move("enrolments", id, "to", "LEFT_EARLY"), 422, "missing")
                .body("errors[0].pointer", equalTo("/exitReason"));
        refused(move("enrolments", id, "to", "COMPLETED", "exitReason", "OTHER"), 422, "not-applicable");
        refused(move("enrolments", id, "to", "COMPLETED", "cohortId", cohortId), 422, "not-applicable");
        refused(move("enrolments", id, "to", "VOIDED"), 422, "missing").body("errors[0].pointer", equalTo("/reason"));
        move("enrolments", id, "to", "LEFT_EARLY", "exitReason", "HEALTH", "on", "2020-02-01")
                .statusCode(200);
        refused(move("enrolments", id, "to", "ACTIVE"), 422, "missing").body("errors[0].pointer", equalTo("/reason"));
        move("enrolments", id, "to", "ACTIVE", "reason", "wrong person")
                .statusCode(200)
                .body("startedOn", equalTo("2020-01-13"))
                .body("endedOn", nullValue())
                .body("exitReason", nullValue());
    }

    @Test
    void startsNobodyBeforeTheCohortRunsAndEnrolsNobodyAfterIt() {
        UUID recruiting = FakeDirectory.cohort(programId, CohortPhase.RECRUITING, 10);
        UUID id = enrolment(programId);
        move("enrolments", id, "to", "ENROLLED", "cohortId", recruiting).statusCode(200);
        refused(move("enrolments", id, "to", "ACTIVE", "on", "2020-01-13"), 409, "state-conflict");
        FakeDirectory.becomes(recruiting, CohortPhase.COMPLETED, 10);
        move("enrolments", id, "to", "ACTIVE", "on", "2020-01-13").statusCode(200);
        refused(
                move("enrolments", enrolment(programId), "to", "ENROLLED", "cohortId", recruiting),
                409,
                "state-conflict");
    }

    @Test
    void changesNothingInAClosedCohort() {
        UUID closing = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 10);
        UUID id = started(programId, closing);
        UUID outcome = reported(id, "JOB_START", "2020-02-01");
        UUID check = UUID.fromString(Api.checks(id).getString("items[0].id"));
        FakeDirectory.becomes(closing, CohortPhase.CLOSED, 10);
        refused(move("enrolments", id, "to", "COMPLETED", "on", "2020-02-01"), 409, "cohort-closed");
        refused(patch("/v1/enrolments/" + id, fields("appliedOn", "2020-01-01")), 409, "cohort-closed");
        refused(post("/v1/outcomes", Api.outcome(id, "SKILL_GAIN", "2020-02-01")), 409, "cohort-closed");
        refused(verify(outcome, null), 409, "cohort-closed");
        refused(move("sustainment-checks", check, "to", "UNREACHED"), 409, "cohort-closed");
        UUID lead = UUID.randomUUID();
        MembershipBoard.pin(lead, partnershipId, "LEAD");
        As.staffOf(lead)
                .post("/v1/outcomes/" + outcome + "/transitions", fields("to", "RETRACTED", "reason", "error"))
                .statusCode(409)
                .body("code", equalTo("cohort-closed"));
    }

    @Test
    void correctsAClosedCohortForAReason() {
        UUID closing = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 10);
        UUID id = started(programId, closing);
        UUID outcome = reported(id, "JOB_START", "2020-02-01");
        UUID check = UUID.fromString(Api.checks(id).getString("items[0].id"));
        FakeDirectory.becomes(closing, CohortPhase.CLOSED, 10);
        move("enrolments", id, "to", "COMPLETED", "on", "2020-02-01", "reason", "late papers")
                .statusCode(200);
        move("enrolments", id, "to", "ACTIVE", "reason", "wrong person").statusCode(200);
        patch("/v1/enrolments/" + id, fields("appliedOn", "2020-01-01", "reason", "misread"))
                .statusCode(200)
                .body("appliedOn", equalTo("2020-01-01"));
        post("/v1/outcomes", with(Api.outcome(id, "SKILL_GAIN", "2020-02-01"), "reason", "forgotten"))
                .statusCode(201);
        patch("/v1/outcomes/" + outcome, fields("occurredOn", "2020-02-01", "verificationLevel", 2, "reason", "found"))
                .statusCode(200);
        verify(outcome, "confirmed late").statusCode(200);
        move("sustainment-checks", check, "to", "UNREACHED", "reason", "no answer")
                .statusCode(200);
        move("outcomes", outcome, "to", "RETRACTED", "reason", "error").statusCode(200);
    }

    private static Answer verify(UUID outcome, @Nullable String reason) {
        Map<String, Object> evidence =
                fields("kind", "LETTER", "uri", "https://example.org/1", "capturedOn", "2020-03-01");
        Map<String, Object> body = fields("verificationLevel", 3, "evidence", List.of(evidence));
        return post("/v1/outcomes/" + outcome + "/verification", reason == null ? body : with(body, "reason", reason));
    }

    @Test
    void correctsTheStartUnlessAnOutcomeWouldLieBeforeIt() {
        UUID id = started(programId, cohortId);
        UUID outcome = reported(id, "SKILL_GAIN", "2020-01-20");
        patch("/v1/enrolments/" + id, fields("startedOn", "2020-01-20"))
                .statusCode(200)
                .body("startedOn", equalTo("2020-01-20"));
        refused(patch("/v1/enrolments/" + id, fields("startedOn", "2020-01-21")), 422, "dates-out-of-order")
                .body("errors[0].pointer", equalTo("/startedOn"));
        move("outcomes", outcome, "to", "RETRACTED", "reason", "error").statusCode(200);
        patch("/v1/enrolments/" + id, fields("startedOn", "2020-01-21")).statusCode(200);
        refused(patch("/v1/enrolments/" + id, fields("programId", UUID.randomUUID())), 422, "immutable-field");
    }

    @Test
    void listsByProgramCohortAndParticipant() {
        UUID id = started(programId, cohortId);
        String participant = get("/v1/enrolments/" + id).path("participantRef");
        enrolment(programId);
        get("/v1/enrolments?programId=" + programId).body("items", hasSize(2));
        get("/v1/enrolments?cohortId=" + cohortId).body("items", hasSize(1));
        get("/v1/enrolments?participantRef=" + participant + "&status=ACTIVE")
                .body("items[0].id", equalTo(id.toString()));
    }

    private static Answer refused(Answer answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }
}
