package org.sharedvalue.outcomes;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.sharedvalue.outcomes.Api.enrolment;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.job;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.outcome;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class OutcomeTest {

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 100);

    private static final Map<String, Object> PAYSLIP =
            fields("kind", "PAYSLIP", "sha256", "0a".repeat(32), "capturedOn", "2020-05-01");

    private UUID enrolled() {
        return started(programId, cohortId);
    }

    @ParameterizedTest
    @EnumSource(OutcomeType.class)
    void recordsEveryTypeWithEmploymentDetailsExactlyWhereTheyBelong(OutcomeType type) {
        UUID id = enrolled();
        Map<String, Object> bare =
                fields("enrolmentId", id, "type", type.name(), "occurredOn", "2020-04-01", "verificationLevel", 1);
        Map<String, Object> detailed = with(bare, "details", job());
        Map<String, Object> right = type.hasEmploymentDetails() ? detailed : bare;
        Map<String, Object> wrong = type.hasEmploymentDetails() ? bare : detailed;
        post("/v1/outcomes", right)
                .statusCode(201)
                .body("status", equalTo("REPORTED"))
                .body("programId", equalTo(programId.toString()))
                .body("details.offerState", equalTo(type == OutcomeType.JOB_OFFER ? "OPEN" : null));
        post("/v1/outcomes", wrong)
                .statusCode(422)
                .body("code", equalTo(type.hasEmploymentDetails() ? "missing" : "not-applicable"))
                .body("errors[0].pointer", equalTo("/details"));
    }

    @Test
    void refusesAnOutcomeBeforeTheStartOrWithoutOne() {
        refused(post("/v1/outcomes", outcome(enrolled(), "SKILL_GAIN", "2020-01-12")), 422, "dates-out-of-order")
                .body("errors[0].pointer", equalTo("/occurredOn"));
        String tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
        refused(post("/v1/outcomes", outcome(enrolled(), "SKILL_GAIN", tomorrow)), 422, "date-in-future");
        refused(post("/v1/outcomes", outcome(enrolment(programId), "SKILL_GAIN", "2020-02-01")), 409, "state-conflict");
        refused(post("/v1/outcomes", outcome(UUID.randomUUID(), "SKILL_GAIN", "2020-02-01")), 422, "unknown-reference");
        UUID voided = enrolled();
        move("enrolments", voided, "to", "VOIDED", "reason", "entered twice").statusCode(200);
        refused(post("/v1/outcomes", outcome(voided, "SKILL_GAIN", "2020-02-01")), 409, "state-conflict");
    }

    @Test
    void refusesAnEmployerThatNobodyKnows() {
        Map<String, Object> unknown = with(job(), "employerOrganisationId", UUID.randomUUID());
        Map<String, Object> known = with(job(), "employerOrganisationId", FakeDirectory.ORGANISATION);
        Map<String, Object> start = outcome(enrolled(), "JOB_START", "2020-04-01");
        refused(post("/v1/outcomes", with(start, "details", unknown)), 422, "unknown-reference")
                .body("errors[0].pointer", equalTo("/details/employerOrganisationId"));
        post("/v1/outcomes", with(start, "details", known)).statusCode(201);
    }

    @Test
    void verifiesOnlyWithEvidenceFromOthersThanParticipantAndProvider() {
        UUID id = reported(enrolled(), "JOB_OFFER", "2020-04-01");
        String path = "/v1/outcomes/" + id + "/verification";
        refused(move("outcomes", id, "to", "VERIFIED"), 409, "illegal-transition");
        refused(post(path, fields("verificationLevel", 2, "evidence", List.of(PAYSLIP))), 422, "out-of-range")
                .body("errors[0].pointer", equalTo("/verificationLevel"));
        refused(post(path, fields("verificationLevel", 3)), 422, "missing")
                .body("errors[0].pointer", equalTo("/evidence"));
        refused(
                post(
                        path,
                        fields(
                                "verificationLevel",
                                3,
                                "evidence",
                                List.of(fields("kind", "LETTER", "capturedOn", "2020-05-01")))),
                422,
                "missing");
        post(path, fields("verificationLevel", 4, "evidence", List.of(PAYSLIP)))
                .statusCode(200)
                .header("Event-Version", id + ":2")
                .body("status", equalTo("VERIFIED"))
                .body("verificationLevel", equalTo(4))
                .body("evidence", hasSize(1));
        refused(post(path, fields("verificationLevel", 4, "evidence", List.of(PAYSLIP))), 409, "illegal-transition");
        refused(patch("/v1/outcomes/" + id, fields("verificationLevel", 2)), 422, "out-of-range");
        refused(move("outcomes", id, "to", "REJECTED"), 409, "illegal-transition");
        refused(move("outcomes", id, "to", "RETRACTED"), 422, "missing");
        move("outcomes", id, "to", "RETRACTED", "reason", "wrong person").statusCode(200);
        refused(patch("/v1/outcomes/" + id, fields("occurredOn", "2020-04-02")), 409, "state-conflict");
    }

    @Test
    void movesAnOfferAlongItsChartByPatch() {
        UUID id = reported(enrolled(), "JOB_OFFER", "2020-04-01");
        String path = "/v1/outcomes/" + id;
        patch(path, fields("details", fields("offerState", "ACCEPTED")))
                .statusCode(200)
                .body("details.offerState", equalTo("ACCEPTED"))
                .body("details.contract", equalTo("PERMANENT"));
        refused(patch(path, fields("details", fields("offerState", "DECLINED"))), 409, "illegal-transition");
        patch(path, fields("details", fields("offerState", "RESCINDED"))).statusCode(200);
        refused(patch(path, fields("details", fields("offerState", "OPEN"))), 409, "illegal-transition");
        UUID start = reported(enrolled(), "JOB_START", "2020-04-01");
        refused(
                patch("/v1/outcomes/" + start, fields("details", fields("offerState", "ACCEPTED"))),
                422,
                "not-applicable");
    }

    @Test
    void keepsTypeAndEnrolmentAndTheDateOfAStart() {
        UUID start = reported(enrolled(), "JOB_START", "2020-04-01");
        refused(patch("/v1/outcomes/" + start, fields("occurredOn", "2020-04-02")), 422, "immutable-field");
        refused(patch("/v1/outcomes/" + start, fields("type", "APPRENTICESHIP_START")), 422, "immutable-field");
        refused(patch("/v1/outcomes/" + start, fields("enrolmentId", enrolled())), 422, "immutable-field");
        UUID gain = reported(enrolled(), "SKILL_GAIN", "2020-04-01");
        patch("/v1/outcomes/" + gain, fields("occurredOn", "2020-04-02")).statusCode(200);
        refused(patch("/v1/outcomes/" + gain, fields("occurredOn", "2020-01-01")), 422, "dates-out-of-order");
        refused(patch("/v1/outcomes/" + gain, fields("status", "VERIFIED")), 422, "read-only-field");
    }

    @Test
    void followsFromAnOfferOfTheSameEnrolmentOnly() {
        UUID id = enrolled();
        UUID offer = reported(id, "JOB_OFFER", "2020-04-01");
        UUID foreign = reported(enrolled(), "JOB_OFFER", "2020-04-01");
        Map<String, Object> start = outcome(id, "JOB_START", "2020-05-01");
        refused(post("/v1/outcomes", with(start, "precededById", foreign)), 422, "unknown-reference");
        post("/v1/outcomes", with(start, "precededById", offer)).statusCode(201);
        refused(
                post("/v1/outcomes", with(outcome(id, "SKILL_GAIN", "2020-05-01"), "precededById", offer)),
                422,
                "not-applicable");
    }

    @Test
    void listsByEnrolmentProgramAndType() {
        UUID id = enrolled();
        reported(id, "JOB_OFFER", "2020-04-01");
        UUID start = reported(id, "JOB_START", "2020-05-01");
        get("/v1/outcomes?enrolmentId=" + id).body("items", hasSize(2));
        get("/v1/outcomes?programId=" + programId + "&type=JOB_START").body("items[0].id", equalTo(start.toString()));
        refused(get("/v1/outcomes?type=PROMOTION"), 400, "bad-parameter");
    }

    private static Answer refused(Answer answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }
}
