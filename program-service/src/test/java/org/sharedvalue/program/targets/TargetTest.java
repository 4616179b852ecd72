package org.sharedvalue.program.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.program.Bodies.TARGETS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.Clients;

@QuarkusTest
class TargetTest {

    private static Map<String, Object> superseding(String location, Map<String, Object> body) {
        body.put("supersedesId", Api.id(location));
        return body;
    }

    @Test
    void isSetForAProgramOrACohortOfIt() {
        String program = Bodies.aProgram();
        String cohort = Api.id(Api.created(Bodies.COHORTS, Bodies.cohort(program)));
        Map<String, Object> body = Bodies.target("program", program, "F5", 0.75);
        body.put("minimumAcceptable", 0.5);
        body.put("baselineValue", 0.4);
        body.put("baselineYear", 2009);
        String first = Api.created(TARGETS, body);
        Api.get(first)
                .body("value", equalTo(0.75))
                .body("minimumAcceptable", equalTo(0.5))
                .body("baselineValue", equalTo(0.4))
                .body("baselineYear", equalTo(2009))
                .body("programId", equalTo(program))
                .body("scope.type", equalTo("program"));
        String second = Api.created(TARGETS, Bodies.target("cohort", cohort, "F1", 25));
        Api.get(TARGETS + "?programId=" + program).body("items.id", containsInAnyOrder(Api.id(first), Api.id(second)));
        Api.get(second).body("programId", equalTo(program)).body("value", equalTo(25));
    }

    @ParameterizedTest
    @CsvSource({
        "F1, 5.5, 400, wrong-type, /value",
        "F1, -1, 422, out-of-range, /value",
        "F5, 75, 422, out-of-range, /value",
        "F17, -0.1, 422, out-of-range, /value",
        "F19, -1.1, 422, out-of-range, /value",
        "F15, 5, 400, wrong-type, /value",
        "F15, '{\"amount\": 5, \"currency\": \"EUR\"}', 422, rule-broken, /value/currency",
        "F13.hours, 7.25, 400, wrong-type, /value",
        "F13.hours, '\"7.3\"', 422, malformed-value, /value",
        "F10, 5, 422, unknown-value, /figureCode",
        "F1, null, 422, missing, /value",
    })
    void hasAValueInTheUnitOfItsFigure(String figure, String value, int status, String code, String pointer) {
        Map<String, Object> body = Bodies.target("program", Bodies.aProgram(), figure, "VALUE");
        Api.post(TARGETS, Bodies.json(body).replace("\"VALUE\"", value))
                .statusCode(status)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void takesMinimumAndBaselineInTheSameUnit() {
        for (String field : List.of("minimumAcceptable", "baselineValue")) {
            Map<String, Object> body = Bodies.target(Bodies.aProgram());
            body.put(field, 5);
            Api.post(TARGETS, body).statusCode(400).body("errors[0].pointer", equalTo("/" + field));
        }
    }

    @Test
    void namesWhatExistsAndAPeriodInOrder() {
        for (String type : List.of("program", "cohort")) {
            Api.post(TARGETS, Bodies.target(type, UUID.randomUUID().toString(), "F1", 5))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/scope/id"))
                    .body("errors[0].code", equalTo("unknown-reference"));
        }
        Map<String, Object> body = Bodies.target(Bodies.aProgram());
        body.put("periodEnd", "2009-12-31");
        Api.post(TARGETS, body).statusCode(422).body("errors[0].pointer", equalTo("/periodEnd"));
        body.put("periodEnd", "2010-01-01");
        body.put("supersedesId", UUID.randomUUID());
        Api.post(TARGETS, body).statusCode(422).body("errors[0].pointer", equalTo("/supersedesId"));
    }

    @Test
    void isSupersededOnceByOneOfTheSameScopeAndFigure() {
        String program = Bodies.aProgram();
        String first = Api.created(TARGETS, Bodies.target("program", program, "F1", 100));
        Api.post(TARGETS, superseding(first, Bodies.target("program", program, "F2.completers", 100)))
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        Api.post(TARGETS, superseding(first, Bodies.target("program", Bodies.aProgram(), "F1", 100)))
                .statusCode(409);
        String second = Api.created(TARGETS, superseding(first, Bodies.target("program", program, "F1", 120)));
        Api.post(TARGETS, superseding(first, Bodies.target("program", program, "F1", 130)))
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        Api.created(TARGETS, superseding(second, Bodies.target("program", program, "F1", 130)));
    }

    @Test
    void isSupersededOnceByManyAtATime() throws Exception {
        String program = Bodies.aProgram();
        String first = Api.created(TARGETS, Bodies.target("program", program, "F1", 100));
        Map<String, Object> next = superseding(first, Bodies.target("program", program, "F1", 120));
        List<Integer> statuses = Clients.atOnce(
                Collections.nCopies(8, () -> Api.post(TARGETS, next).statusCode()));
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void fixesTheCurrencyOfItsProgram() {
        String program = Bodies.aProgram();
        Api.created(TARGETS, Bodies.target("program", program, "F1", 5));
        Api.edit(Bodies.PROGRAMS + "/" + program, "currency", "EUR").statusCode(200);
        Api.edit(Bodies.PROGRAMS + "/" + program, "currency", "GBP").statusCode(200);
        Api.created(TARGETS, Bodies.target(program));
        Api.edit(Bodies.PROGRAMS + "/" + program, "currency", "EUR").statusCode(409);
    }
}
