package org.sharedvalue.program.program;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.sharedvalue.program.Bodies.PROGRAMS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.FakePartner;

@QuarkusTest
class ProgramTest {

    @Test
    void showsWhatWasRecorded() {
        Map<String, Object> body = Bodies.program();
        body.put("targetGroups", List.of("HOMELESS", "DISABILITY_BARRIER"));
        body.put("sdgTargets", List.of("8.5", "10.2"));
        body.put("challengeIds", List.of(UUID.randomUUID().toString()));
        String location = Api.created(PROGRAMS, body);
        Api.get(location)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("PLANNED"))
                .body("allowedTransitions", containsInAnyOrder("ACTIVE", "CANCELLED"))
                .body("targetGroups", contains("HOMELESS", "DISABILITY_BARRIER"))
                .body("sdgTargets", contains("8.5", "10.2"))
                .body("challengeIds", equalTo(body.get("challengeIds")))
                .body("designs.version", contains(1));
    }

    @ParameterizedTest
    @CsvSource({
        "code, '', missing",
        "kind, TRIAL, unknown-value",
        "currency, XYZ, unknown-value",
        "currency, gbp, malformed-value",
        "endOn, 2009-12-31, dates-out-of-order",
        "startOn, 2010-02-30, malformed-value",
        "startOn, 2010-01-01T00:00:00, malformed-value",
        "partnershipId, 7, malformed-value",
        "status, ACTIVE, unknown-property",
        "startOn, -9999-01-01, malformed-value",
        "endOn, +999999999-12-31, malformed-value",
        "name, 'a\u0000b', malformed-value",
    })
    void refusesAWrongField(String field, String value, String code) {
        Map<String, Object> body = Bodies.program();
        body.put(field, value);
        Api.post(PROGRAMS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void refusesACodeThatIsTaken() {
        Map<String, Object> body = Bodies.program();
        Api.created(PROGRAMS, body);
        Api.post(PROGRAMS, body).statusCode(409).body("code", equalTo("duplicate-code"));
        String other = Api.created(PROGRAMS, Bodies.program());
        Api.edit(other, "code", body.get("code")).statusCode(409).body("code", equalTo("duplicate-code"));
    }

    @Test
    void refusesABatchInWhichTwoHaveOneCode() {
        Map<String, Object> body = Bodies.program();
        Api.post(PROGRAMS + "/batch", Map.of("items", List.of(body, body)))
                .statusCode(422)
                .body("code", equalTo("batch-rejected"))
                .body("errors[0].code", equalTo("duplicate-code"));
        Api.get(PROGRAMS + "?code=" + body.get("code")).body("items", empty());
    }

    @Test
    void becomesActiveWithAnActivePartnershipAndADesign() {
        String location = Api.created(PROGRAMS, Bodies.program());
        Api.move(location, "ACTIVE")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("allowedTransitions", containsInAnyOrder("COMPLETED", "CANCELLED"));
    }

    @Test
    void staysPlannedWithoutADesign() {
        Map<String, Object> body = Bodies.program();
        body.remove("designs");
        String location = Api.created(PROGRAMS, body);
        Api.move(location, "ACTIVE").statusCode(409).body("code", equalTo("state-conflict"));
        Api.post(location + "/designs", Bodies.design()).statusCode(201);
        Api.move(location, "ACTIVE").statusCode(200);
    }

    @Test
    void staysPlannedWhileItsPartnershipIsNotActive() {
        Map<String, Object> body = Bodies.program();
        body.put("partnershipId", FakePartner.proposed());
        Api.move(Api.created(PROGRAMS, body), "ACTIVE").statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void becomesActiveAtOnceWhenItsPartnershipHasJustBecomeSo() {
        Map<String, Object> body = Bodies.program();
        body.put("partnershipId", FakePartner.proposedAtFirst());
        Api.move(Api.created(PROGRAMS, body), "ACTIVE").statusCode(200);
    }

    @Test
    void namesTheAllowedStepsWhenItRefusesOne() {
        String location = Api.created(PROGRAMS, Bodies.program());
        Api.move(location, "COMPLETED")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("from", equalTo("PLANNED"))
                .body("to", equalTo("COMPLETED"))
                .body("allowed", containsInAnyOrder("ACTIVE", "CANCELLED"));
    }

    @Test
    void changesOnlyWhatAMergePatchNames() {
        String location = Api.created(PROGRAMS, Bodies.program());
        Api.edit(location, "endOn", null)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("endOn", equalTo(null))
                .body("name", equalTo("The Real Apprentice"))
                .body("designs", hasSize(1));
        Api.patch(location, "\"1\"", Map.of("name", "Late")).statusCode(412);
        Api.edit(location, "version", 7).statusCode(422).body("errors[0].code", equalTo("read-only-field"));
        Api.admin()
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "x"))
                .patch(location)
                .statusCode(428);
    }

    @Test
    void keepsItsPartnershipOnceItIsActiveOrHasRecords() {
        String location = Api.created(PROGRAMS, Bodies.program());
        String other = FakePartner.known();
        Api.edit(location, "partnershipId", FakePartner.unknown())
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-reference"));
        Api.edit(location, "partnershipId", other).statusCode(200).body("partnershipId", equalTo(other));
        Api.move(location, "ACTIVE").statusCode(200);
        Api.edit(location, "partnershipId", FakePartner.known())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/partnershipId"))
                .body("code", equalTo("immutable-field"));
        for (String collection : List.of(Bodies.COHORTS, Bodies.CONTRIBUTIONS, Bodies.ASSIGNMENTS, Bodies.TARGETS)) {
            String program = Bodies.aProgram();
            Map<String, Object> body =
                    switch (collection) {
                        case Bodies.COHORTS -> Bodies.cohort(program);
                        case Bodies.CONTRIBUTIONS -> Bodies.contribution(program);
                        case Bodies.ASSIGNMENTS -> Bodies.assignment(program);
                        default -> Bodies.target(program);
                    };
            Api.created(collection, body);
            Api.edit(PROGRAMS + "/" + program, "partnershipId", other)
                    .statusCode(409)
                    .body("code", equalTo("state-conflict"));
        }
    }

    @Test
    void isBoundToAPilotOfItsPartnershipIfItIsOne() {
        Map<String, Object> body = Bodies.program();
        String pilot = FakePartner.pilotOf((String) body.get("partnershipId"));
        body.put("pilotId", pilot);
        Api.post(PROGRAMS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/pilotId"))
                .body("errors[0].code", equalTo("not-applicable"));
        body.put("kind", "PILOT");
        String location = Api.created(PROGRAMS, body);
        Api.edit(location, "pilotId", null).statusCode(422).body("errors[0].code", equalTo("missing"));
        Api.edit(location, "pilotId", FakePartner.unknown())
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-reference"));
        Api.edit(location, "pilotId", FakePartner.pilotOf(FakePartner.known()))
                .statusCode(422)
                .body("errors[0].code", equalTo("rule-broken"));
        Api.edit(location, "partnershipId", FakePartner.known())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/pilotId"));
        body.put("code", "another");
        body.remove("pilotId");
        Api.post(PROGRAMS, body).statusCode(422).body("errors[0].code", equalTo("missing"));
    }

    @Test
    void answersChallengesThatExist() {
        Map<String, Object> body = Bodies.program();
        String known = FakePartner.known();
        body.put("challengeIds", List.of(known, FakePartner.unknown()));
        Api.post(PROGRAMS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/challengeIds/1"))
                .body("errors[0].code", equalTo("unknown-reference"));
        body.put("challengeIds", List.of(known));
        String location = Api.created(PROGRAMS, body);
        Api.edit(location, "challengeIds", List.of(FakePartner.unknown(), known))
                .statusCode(422)
                .body("errors.pointer", contains("/challengeIds/0"));
    }

    @Test
    void keepsItsDaysAroundItsCohorts() {
        String location = Api.created(PROGRAMS, Bodies.program());
        Api.created(Bodies.COHORTS, Bodies.cohort(Api.id(location)));
        Api.edit(location, "endOn", "2010-03-20").statusCode(409).body("code", equalTo("state-conflict"));
        Api.edit(location, "endOn", "2010-03-21").statusCode(200).body("version", equalTo(2));
    }

    @Test
    void keepsItsCurrencyOnceItHasContributions() {
        String location = Api.created(PROGRAMS, Bodies.program());
        Api.edit(location, "currency", "EUR").statusCode(200);
        Api.edit(location, "currency", "GBP").statusCode(200);
        Api.created(Bodies.CONTRIBUTIONS, Bodies.contribution(Api.id(location)));
        Api.edit(location, "currency", "EUR").statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void writesNothingOfABatchWithOneBadRowInFiveHundred() {
        String partnership = FakePartner.known();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int index = 0; index < 500; index++) {
            Map<String, Object> body = Bodies.program();
            body.put("partnershipId", partnership);
            items.add(body);
        }
        items.get(499).put("endOn", "2009-01-01");
        Api.post(PROGRAMS + "/batch", Map.of("items", items))
                .statusCode(422)
                .body("errors.pointer", contains("/items/499/endOn"));
        Api.get(PROGRAMS + "?partnershipId=" + partnership).body("items", empty());
    }
}
