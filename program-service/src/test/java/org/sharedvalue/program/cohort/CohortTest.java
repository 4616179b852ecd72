package org.sharedvalue.program.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.program.Bodies.COHORTS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.FakeOutcomes;

@QuarkusTest
class CohortTest {

    @Test
    void runsFromPlanToClosure() {
        String location = Api.created(COHORTS, Bodies.cohort(Bodies.aProgram()));
        Api.get(location).body("status", equalTo("PLANNED")).body("capacity", equalTo(25));
        Api.move(location, "RUNNING").statusCode(409).body("code", equalTo("illegal-transition"));
        Api.move(location, "RECRUITING").statusCode(200);
        Api.move(location, "RUNNING").statusCode(200).body("allowedTransitions", contains("COMPLETED"));
        Api.move(location, "CANCELLED").statusCode(409).body("allowed", contains("COMPLETED"));
        Api.move(location, "COMPLETED").statusCode(200);
        Api.move(location, "CLOSED").statusCode(200).body("version", equalTo(5));
    }

    @ParameterizedTest
    @CsvSource({
        "startOn, 2009-12-31, dates-out-of-order",
        "endOn, 2013-01-01, dates-out-of-order",
        "endOn, 2010-01-10, dates-out-of-order",
        "area, '', missing",
    })
    void refusesAWrongField(String field, String value, String code) {
        Map<String, Object> body = Bodies.cohort(Bodies.aProgram());
        body.put(field, value);
        Api.post(COHORTS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void hasAPlaceAtLeast() {
        Map<String, Object> body = Bodies.cohort(Bodies.aProgram());
        body.put("capacity", 0);
        Api.post(COHORTS, body).statusCode(422).body("errors[0].pointer", equalTo("/capacity"));
        body.put("capacity", 5.9);
        Api.post(COHORTS, body).statusCode(400);
    }

    @Test
    void refusesAnUnknownProgramOrDesign() {
        Api.post(COHORTS, Bodies.cohort(UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/programId"))
                .body("errors[0].code", equalTo("unknown-reference"));
        Map<String, Object> body = Bodies.cohort(Bodies.aProgram());
        body.put("designVersion", 2);
        Api.post(COHORTS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/designVersion"))
                .body("errors[0].code", equalTo("unknown-reference"));
    }

    @Test
    void keepsItsDesignOnceItRuns() {
        String program = Api.created(Bodies.PROGRAMS, Bodies.program());
        Api.post(program + "/designs", Bodies.design()).statusCode(201);
        Api.post(program + "/designs", Bodies.design()).statusCode(201);
        String location = Api.created(COHORTS, Bodies.cohort(Api.id(program)));
        Api.edit(location, "designVersion", 2).statusCode(200);
        Api.move(location, "RECRUITING");
        Api.edit(location, "designVersion", 3).statusCode(200);
        Api.move(location, "RUNNING").statusCode(200);
        Api.edit(location, "designVersion", 1).statusCode(409).body("code", equalTo("state-conflict"));
        Api.edit(location, "capacity", 30).statusCode(200);
    }

    @Test
    void hasNeverFewerPlacesThanAreTaken() {
        String location = Api.created(COHORTS, Bodies.cohort(Bodies.aProgram()));
        String id = Api.id(location);
        FakeOutcomes.take(id, 20);
        Api.edit(location, "capacity", 19).statusCode(409).body("code", equalTo("state-conflict"));
        Api.get(location).body("capacity", equalTo(25)).body("version", equalTo(1));
        Api.edit(location, "capacity", 20).statusCode(200).body("version", equalTo(2));
        assertThat(FakeOutcomes.told(id)).isEqualTo("{\"capacity\":20,\"version\":2,\"takingPeople\":false}");
        Api.edit(location, "capacity", 30).statusCode(200);
        assertThat(FakeOutcomes.told(id)).isEqualTo("{\"capacity\":30,\"version\":3,\"takingPeople\":false}");
        Api.move(location, "RECRUITING").statusCode(200);
        Api.edit(location, "capacity", 40).statusCode(200);
        assertThat(FakeOutcomes.told(id)).isEqualTo("{\"capacity\":40,\"version\":5,\"takingPeople\":true}");
    }

    @Test
    void givesPlacesBackThatItAgreedAboutInVain() {
        String location = Api.created(COHORTS, Bodies.cohort(Bodies.aProgram()));
        String tag = Api.get(location).header("ETag");
        Api.patch(location, tag, Map.of("capacity", 10, "endOn", "2013-01-01")).statusCode(422);
        assertThat(FakeOutcomes.told(Api.id(location)))
                .isEqualTo("{\"capacity\":25,\"version\":2,\"takingPeople\":false}");
        Api.patch(location, "\"7\"", Map.of("capacity", 10)).statusCode(412);
    }

    @Test
    void asksAboutFewerPlacesOrAnswers503() {
        String location = Api.created(COHORTS, Bodies.cohort(Bodies.aProgram()));
        FakeOutcomes.take(Api.id(location), -1);
        Api.edit(location, "capacity", 10).statusCode(503).body("code", equalTo("unavailable"));
        Api.edit(location, "capacity", 30).statusCode(200).body("capacity", equalTo(30));
    }

    @Test
    void startsNothingInACancelledProgram() {
        String program = Api.created(Bodies.PROGRAMS, Bodies.program());
        String location = Api.created(COHORTS, Bodies.cohort(Api.id(program)));
        Api.move(program, "CANCELLED").statusCode(200);
        Api.post(COHORTS, Bodies.cohort(Api.id(program))).statusCode(409).body("code", equalTo("state-conflict"));
        Api.move(location, "RECRUITING").statusCode(409).body("code", equalTo("state-conflict"));
        Api.move(location, "CANCELLED").statusCode(200);
    }

    @Test
    void staysInItsProgram() {
        String location = Api.created(COHORTS, Bodies.cohort(Bodies.aProgram()));
        Api.edit(location, "programId", Bodies.aProgram())
                .statusCode(422)
                .body("errors[0].code", equalTo("immutable-field"));
    }
}
