package org.sharedvalue.outcomes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.outcomes.Api.created;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.reported;
import static org.sharedvalue.outcomes.Api.started;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class JourneyTest {

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 10);

    @Test
    void followsAParticipantFromApplicationToASustainedJob() {
        UUID participant = created("/v1/participants", Api.person());
        get("/v1/participants/" + participant)
                .statusCode(200)
                .header("Event-Version", nullValue())
                .body("participantRef", equalTo(participant.toString()))
                .body("status", equalTo("REGISTERED"));
        UUID enrolment = created("/v1/enrolments", Api.application(participant, programId));
        get("/v1/participants/" + participant).body("status", equalTo("ACTIVE"));
        move("enrolments", enrolment, "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", enrolment, "to", "ACTIVE", "on", "2020-01-13").statusCode(200);
        move("enrolments", enrolment, "to", "COMPLETED", "on", "2020-03-20")
                .statusCode(200)
                .header("Event-Version", enrolment + ":4")
                .body("startedOn", equalTo("2020-01-13"))
                .body("endedOn", equalTo("2020-03-20"))
                .body("allowedTransitions", contains("ACTIVE", "VOIDED"));
        UUID offer = reported(enrolment, "JOB_OFFER", "2020-03-18");
        UUID start = created(
                "/v1/outcomes", Api.with(Api.outcome(enrolment, "JOB_START", "2020-04-01"), "precededById", offer));
        post(
                        "/v1/outcomes/" + start + "/verification",
                        fields(
                                "verificationLevel",
                                3,
                                "evidence",
                                List.of(fields("kind", "PAYSLIP", "uri", "urn:x:1", "capturedOn", "2020-05-01"))))
                .statusCode(200)
                .body("status", equalTo("VERIFIED"))
                .body("evidence", hasSize(1));
        List<String> checks = Api.checks(enrolment).getList("items.id");
        move(
                        "sustainment-checks",
                        UUID.fromString(checks.get(0)),
                        "to",
                        "SUSTAINED",
                        "on",
                        "2020-07-01",
                        "sameEmployer",
                        true,
                        "method",
                        "EMPLOYER")
                .statusCode(200)
                .body("dueOn", equalTo("2020-07-01"))
                .body("windowEndsOn", equalTo("2020-07-29"));
    }

    @Test
    void declaresATotal() {
        var body = fields(
                "programId",
                programId,
                "figureCode",
                "F2.completers",
                "value",
                198,
                "asOfDate",
                "2012-12-31",
                "source",
                "The power of partnerships",
                "declaredByOrganisationId",
                FakeDirectory.ORGANISATION);
        UUID first = created("/v1/declared-results", body);
        post("/v1/declared-results", Api.with(body, "supersedesId", first, "value", 199))
                .statusCode(201);
        post("/v1/declared-results", Api.with(body, "supersedesId", first)).statusCode(409);
        get("/v1/declared-results?programId=" + programId).body("items", hasSize(2));
        started(programId, cohortId);
    }
}
