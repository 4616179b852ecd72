package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.outcomes.Api.created;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.patch;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class PlacementTest {

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 100);
    private UUID enrolmentId;
    private Map<String, Object> placement;

    @BeforeEach
    void start() {
        enrolmentId = Api.started(programId, cohortId);
        placement = fields(
                "enrolmentId", enrolmentId, "hostOrganisationId", FakeDirectory.ORGANISATION, "startOn", "2020-02-03");
    }

    @Test
    void isRecordedCorrectedAndPublishedInTheOrderOfItsEnrolment() {
        UUID id = created("/v1/placements", placement);
        patch("/v1/placements/" + id, fields("endOn", "2020-02-02"))
                .statusCode(422)
                .body("code", equalTo("dates-out-of-order"))
                .body("errors[0].pointer", equalTo("/endOn"));
        patch("/v1/placements/" + id, fields("endOn", "2020-02-03"))
                .statusCode(200)
                .body("endOn", equalTo("2020-02-03"));
        patch("/v1/placements/" + id, fields("enrolmentId", UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("immutable-field"));
        get("/v1/placements?enrolmentId=" + enrolmentId).body("items.id", contains(id.toString()));
        get("/v1/placements?programId=" + programId).body("items.id", contains(id.toString()));
        assertThat(OutcomeTopic.until(id + ":2"))
                .filteredOn(event -> id.toString().equals(event.key()))
                .allMatch(event -> event.orderingKey().equals(enrolmentId.toString()))
                .extracting(OutcomeTopic.Published::type)
                .containsExactly("sharedvalue.placement.recorded.v1", "sharedvalue.placement.changed.v1");
    }

    @Test
    void namesAHostAndAnEnrolmentThatAreKnownAndOpenToWrites() {
        post("/v1/placements", with(placement, "hostOrganisationId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/hostOrganisationId"));
        post("/v1/placements", with(placement, "enrolmentId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/enrolmentId"));
        UUID ref = UUID.fromString(get("/v1/enrolments/" + enrolmentId).path("participantRef"));
        move("participants", ref, "to", "RESTRICTED").statusCode(200);
        post("/v1/placements", placement).statusCode(409).body("code", equalTo("processing-restricted"));
        move("participants", ref, "to", "ACTIVE").statusCode(200);
        FakeDirectory.becomes(cohortId, CohortPhase.CLOSED, 100);
        post("/v1/placements", with(placement, "reason", "found late")).statusCode(201);
        FakeDirectory.becomes(cohortId, CohortPhase.RUNNING, 100);
        move("enrolments", enrolmentId, "to", "VOIDED", "reason", "twice").statusCode(200);
        post("/v1/placements", placement).statusCode(409).body("code", equalTo("state-conflict"));
    }
}
