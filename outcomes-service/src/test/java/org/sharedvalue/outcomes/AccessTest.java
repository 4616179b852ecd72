package org.sharedvalue.outcomes;

import static org.sharedvalue.outcomes.Api.fields;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.accesstests.AccessWalk;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.outcomes.reference.SessionPhase;

@QuarkusTest
class AccessTest extends AccessWalk {

    private static final Map<String, String> RECORDS = new HashMap<>();
    private static final Map<String, Object> BODIES = new HashMap<>();

    @BeforeEach
    void recordOneOfEach() {
        if (!RECORDS.isEmpty()) {
            return;
        }
        UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
        UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 10);
        UUID enrolmentId = Api.started(programId, cohortId);
        UUID outcomeId = Api.reported(enrolmentId, "JOB_START", "2020-02-03");
        Map<String, Object> declared = fields(
                "programId",
                programId,
                "figureCode",
                "F1",
                "value",
                25,
                "asOfDate",
                "2020-12-31",
                "source",
                "Annual review",
                "declaredByOrganisationId",
                FakeDirectory.ORGANISATION);
        RECORDS.put("/v1/enrolments", enrolmentId.toString());
        RECORDS.put("/v1/participants", Api.get("/v1/enrolments/" + enrolmentId).path("participantRef"));
        RECORDS.put("/v1/outcomes", outcomeId.toString());
        Map<String, Object> placement = fields(
                "enrolmentId", enrolmentId, "hostOrganisationId", FakeDirectory.ORGANISATION, "startOn", "2020-02-03");
        RECORDS.put("/v1/placements", Api.created("/v1/placements", placement).toString());
        RECORDS.put(
                "/v1/testimonials",
                Api.created("/v1/testimonials", Api.statement(programId)).toString());
        BODIES.put("POST /v1/placements", placement);
        BODIES.put("POST /v1/testimonials", Api.statement(programId));
        BODIES.put("to /v1/testimonials", "REJECTED");
        RECORDS.put("/v1/sustainment-checks", Api.checks(enrolmentId).getString("items[0].id"));
        RECORDS.put(
                "/v1/declared-results",
                Api.created("/v1/declared-results", declared).toString());
        RECORDS.put(
                "/v1/imports",
                Files.id(Files.imported("participants", "externalId,ageBand,area", "one,more,row"))
                        .toString());
        RECORDS.put(
                "/v1/sessions",
                FakeDirectory.session(programId, cohortId, SessionPhase.DELIVERED, "2020-02-03")
                        .toString());
        BODIES.put("PUT /v1/sessions/{id}/attendance", fields("items", List.of()));
        BODIES.put("POST /internal/cohorts/{id}/places", fields("capacity", 10, "version", 1));
        BODIES.put("POST /v1/participants", Api.person());
        BODIES.put("POST /v1/enrolments", Api.application(Api.participant(), programId));
        BODIES.put("POST /v1/outcomes", Api.outcome(enrolmentId, "JOB_END", "2020-03-02"));
        BODIES.put("POST /v1/declared-results", declared);
        BODIES.put(
                "POST /v1/outcomes/{id}/verification",
                fields(
                        "verificationLevel",
                        3,
                        "evidence",
                        List.of(fields("kind", "payslip", "uri", "urn:payslip:1", "capturedOn", "2020-03-01"))));
        BODIES.put("PUT /v1/participants/{id}/identity", fields("name", "Nobody"));
        BODIES.put(
                "POST /v1/participants/{id}/consents",
                fields("purpose", "RESEARCH", "wordingVersion", "1", "givenAt", "2020-01-06T09:00:00Z"));
        BODIES.put("to /v1/participants", "RESTRICTED");
        BODIES.put("to /v1/enrolments", "COMPLETED");
        BODIES.put("to /v1/outcomes", "REJECTED");
        BODIES.put("to /v1/sustainment-checks", "UNREACHED");
    }

    @Override
    protected Map<String, String> records() {
        return RECORDS;
    }

    @Override
    protected Map<String, Object> bodies() {
        return BODIES;
    }
}
