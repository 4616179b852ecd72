package org.sharedvalue.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.accesstests.RepublishWalk;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.outcomes.reference.SessionPhase;

@QuarkusTest
class RepublishTest extends RepublishWalk {

    @Override
    protected Topic topic() {
        return Topic.OUTCOME_EVENTS;
    }

    /** Participants are among them and must not appear, since they have no event. */
    @Override
    protected void makeRecords() {
        UUID program = FakeDirectory.program(ProgramPhase.ACTIVE);
        UUID cohort = FakeDirectory.cohort(program, CohortPhase.RUNNING, 100);
        UUID enrolment = Api.started(program, cohort);
        UUID session = FakeDirectory.session(program, cohort, SessionPhase.DELIVERED, "2020-02-03");
        Api.admin()
                .body(Api.fields("items", List.of(Api.fields("enrolmentId", enrolment, "status", "LATE"))))
                .put("/v1/sessions/" + session + "/attendance")
                .statusCode(200);
        Api.created(
                "/v1/placements",
                Api.fields(
                        "enrolmentId",
                        enrolment,
                        "hostOrganisationId",
                        FakeDirectory.ORGANISATION,
                        "startOn",
                        "2020-02-03"));
        UUID said = Api.created("/v1/testimonials", Api.statement(program));
        Api.move("testimonials", said, "to", "APPROVED").statusCode(200);
        Api.move("testimonials", said, "to", "PUBLISHED").statusCode(200);
        UUID job = Api.reported(enrolment, "JOB_START", "2020-02-03");
        Api.move("outcomes", job, "to", "RETRACTED", "reason", "another person").statusCode(200);
    }
}
