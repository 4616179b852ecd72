package org.sharedvalue.program.volunteerassignment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.program.Bodies.ASSIGNMENTS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;

@QuarkusTest
class VolunteerAssignmentTest {

    @Test
    void showsWhatWasRecorded() {
        Map<String, Object> body = Bodies.assignment(Bodies.aProgram());
        body.remove("to");
        String location = Api.created(ASSIGNMENTS, body);
        Api.get(location)
                .body("volunteerRef", equalTo(body.get("volunteerRef")))
                .body("from", equalTo("2010-01-11"))
                .body("to", equalTo(null));
        Api.get(ASSIGNMENTS + "?programId=" + body.get("programId")).body("items.id", contains(Api.id(location)));
    }

    @Test
    void refusesDaysOutOfOrder() {
        Map<String, Object> body = Bodies.assignment(Bodies.aProgram());
        body.put("to", "2010-01-10");
        Api.post(ASSIGNMENTS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/to"))
                .body("errors[0].code", equalTo("dates-out-of-order"));
    }

    @Test
    void refusesACohortOfAnotherProgram() {
        Map<String, Object> body = Bodies.assignment(Bodies.aProgram());
        body.put("cohortId", Api.id(Api.created(Bodies.COHORTS, Bodies.cohort(Bodies.aProgram()))));
        Api.post(ASSIGNMENTS, body).statusCode(422).body("errors[0].pointer", equalTo("/cohortId"));
    }

    @Test
    void changesFreelyUntilHoursAreRecorded() {
        String location = Api.created(ASSIGNMENTS, Bodies.assignment(Bodies.aProgram()));
        Api.edit(location, "programId", Bodies.aProgram())
                .statusCode(422)
                .body("errors[0].code", equalTo("immutable-field"));
        Api.edit(location, "volunteerRef", "someone else").statusCode(200);
        Api.created(Bodies.HOURS, Bodies.hours(Api.id(location), "2010-02-01", "2"));
        Api.edit(location, "volunteerRef", "a third").statusCode(409).body("code", equalTo("state-conflict"));
        Api.edit(location, "to", "2010-01-31").statusCode(409).body("code", equalTo("state-conflict"));
        Api.edit(location, "to", "2010-02-01").statusCode(200);
        Api.edit(location, "role", "TRAINER").statusCode(200);
    }
}
