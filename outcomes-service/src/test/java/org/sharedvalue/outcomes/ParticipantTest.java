package org.sharedvalue.outcomes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.sharedvalue.outcomes.Api.application;
import static org.sharedvalue.outcomes.Api.created;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.participant;
import static org.sharedvalue.outcomes.Api.patch;
import static org.sharedvalue.outcomes.Api.person;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.As;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class ParticipantTest {

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 100);

    @Test
    void drawsTheReferenceItselfAndAtRandom() {
        post("/v1/participants", person())
                .statusCode(201)
                .body("id", matchesPattern(".{14}4.*"))
                .body("version", equalTo(1));
        refused(post("/v1/participants", with(person(), "participantRef", UUID.randomUUID())), 422, "unknown-property");
        refused(post("/v1/participants", fields("ageBand", "25_34")), 422, "missing");
        refused(post("/v1/participants", with(person(), "ageBand", "FROM_25_TO_34")), 422, "unknown-value");
        refused(post("/v1/participants", with(person(), "area", "x".repeat(101))), 422, "too-long");
    }

    @Test
    void isSeenByTheOrganisationThatTookOverTheOneThatRegisteredIt() {
        UUID registering = UUID.randomUUID();
        UUID survivor = UUID.randomUUID();
        MembershipBoard.pin(registering, UUID.randomUUID(), "REFERRER");
        MembershipBoard.pin(survivor, UUID.randomUUID(), "REFERRER");
        String person = As.staffOf(registering)
                .post("/v1/participants", person())
                .statusCode(201)
                .header("Location");
        As.staffOf(UUID.randomUUID()).get(person).statusCode(404);
        MembershipBoard.pinMerger(registering, survivor);
        As.staffOf(survivor).get(person).statusCode(200);
        As.staffOf(survivor).get("/v1/participants").body("items.size()", equalTo(1));
    }

    @Test
    void becomesActiveByEnrollingAndByNothingElse() {
        UUID id = participant();
        refused(move("participants", id, "to", "ACTIVE"), 409, "illegal-transition")
                .body("allowed", contains("RESTRICTED"));
        refused(move("participants", id, "to", "ERASED"), 409, "illegal-transition");
        created("/v1/enrolments", application(id, programId));
        get("/v1/participants/" + id).body("status", equalTo("ACTIVE")).body("version", equalTo(2));
        created("/v1/enrolments", application(id, FakeDirectory.program(ProgramPhase.ACTIVE)));
        get("/v1/participants/" + id).body("status", equalTo("ACTIVE")).body("version", equalTo(2));
    }

    @Test
    void goesBackFromARestrictionToWhereItWas() {
        UUID registered = participant();
        move("participants", registered, "to", "RESTRICTED")
                .statusCode(200)
                .body("allowedTransitions", contains("REGISTERED"));
        refused(move("participants", registered, "to", "ACTIVE"), 409, "illegal-transition");
        move("participants", registered, "to", "REGISTERED").statusCode(200);
        UUID active = participant();
        created("/v1/enrolments", application(active, programId));
        move("participants", active, "to", "RESTRICTED").statusCode(200).body("allowedTransitions", contains("ACTIVE"));
        refused(move("participants", active, "to", "REGISTERED"), 409, "illegal-transition");
        move("participants", active, "to", "ACTIVE").statusCode(200);
    }

    @Test
    void writesNothingAboutSomeoneWhoseProcessingIsRestricted() {
        UUID enrolment = Api.started(programId, cohortId);
        String ref = get("/v1/enrolments/" + enrolment).path("participantRef");
        UUID participant = UUID.fromString(ref);
        UUID outcome = Api.reported(enrolment, "JOB_START", "2020-02-01");
        UUID check = UUID.fromString(Api.checks(enrolment).getString("items[0].id"));
        move("participants", participant, "to", "RESTRICTED").statusCode(200);
        String code = "processing-restricted";
        refused(patch("/v1/participants/" + ref, fields("area", "Southwark")), 409, code);
        UUID other = FakeDirectory.program(ProgramPhase.ACTIVE);
        refused(post("/v1/enrolments", application(participant, other)), 409, code);
        refused(patch("/v1/enrolments/" + enrolment, fields("appliedOn", "2020-01-01")), 409, code);
        refused(move("enrolments", enrolment, "to", "COMPLETED", "on", "2020-03-01"), 409, code);
        refused(post("/v1/outcomes", Api.outcome(enrolment, "SKILL_GAIN", "2020-02-01")), 409, code);
        refused(patch("/v1/outcomes/" + outcome, fields("verificationLevel", 1)), 409, code);
        refused(move("outcomes", outcome, "to", "RETRACTED", "reason", "error"), 409, code);
        refused(post("/v1/outcomes/" + outcome + "/verification", fields("verificationLevel", 3)), 409, code);
        refused(move("sustainment-checks", check, "to", "SUSTAINED", "method", "EMPLOYER"), 409, code);
        move("participants", participant, "to", "ACTIVE").statusCode(200);
        move("enrolments", enrolment, "to", "COMPLETED", "on", "2020-03-01").statusCode(200);
    }

    private static Answer refused(Answer answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }
}
