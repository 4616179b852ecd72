package org.sharedvalue.program.contribution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.program.Bodies.CONTRIBUTIONS;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.FakePartner;

@QuarkusTest
class ContributionTest {

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private static String pledged() {
        return Api.created(CONTRIBUTIONS, Bodies.contribution(Bodies.aProgram()));
    }

    private static String received() {
        String location = pledged();
        Api.move(location, "RECEIVED", "on", "2010-02-01").statusCode(200);
        return location;
    }

    @ParameterizedTest
    @EnumSource(ContributionKind.class)
    void isOfAnyKind(ContributionKind kind) {
        Map<String, Object> body = Bodies.contribution(Bodies.aProgram());
        body.put("kind", kind.name());
        Api.post(CONTRIBUTIONS, body)
                .statusCode(201)
                .body("status", equalTo("PLEDGED"))
                .body("amount.amount", equalTo(6_000_000))
                .body("amount.currency", equalTo("GBP"))
                .body("allowedTransitions", containsInAnyOrder("RECEIVED", "CANCELLED"));
    }

    @Test
    void countsFromTheDayItWasReceived() {
        String location = pledged();
        Api.move(location, "RECEIVED", "on", today().plusDays(2).toString())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"))
                .body("errors[0].code", equalTo("date-in-future"));
        Api.move(location, "RECEIVED", "on", "2010-02-01").statusCode(200).body("receivedOn", equalTo("2010-02-01"));
        Api.move(location, "VERIFIED").statusCode(200).body("receivedOn", equalTo("2010-02-01"));
    }

    @Test
    void isReceivedOnTheDayItNamesElseToday() {
        Map<String, Object> body = Bodies.contribution(Bodies.aProgram());
        body.put("receivedOn", "2010-05-05");
        Api.move(Api.created(CONTRIBUTIONS, body), "RECEIVED").body("receivedOn", equalTo("2010-05-05"));
        Api.move(pledged(), "RECEIVED").body("receivedOn", equalTo(today().toString()));
    }

    @Test
    void isReversedOnlyForAReason() {
        String location = received();
        Api.move(location, "REVERSED").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        Api.move(location, "REVERSED", "reason", " ").statusCode(422);
        Api.move(location, "REVERSED", "reason", "Booked twice")
                .statusCode(200)
                .body("reason", equalTo("Booked twice"))
                .body("allowedTransitions.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"EUR, rule-broken, 100", "XYZ, unknown-value, 100", "gbp, malformed-value, 100"})
    void countsInTheCurrencyOfTheProgram(String currency, String code, int amount) {
        Map<String, Object> body = Bodies.contribution(Bodies.aProgram());
        body.put("amount", Map.of("amount", amount, "currency", currency));
        Api.post(CONTRIBUTIONS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/amount/currency"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void refusesAmountsThatAreNone() {
        Map<String, Object> body = Bodies.contribution(Bodies.aProgram());
        body.put("amount", Map.of("amount", -1, "currency", "GBP"));
        Api.post(CONTRIBUTIONS, body).statusCode(422).body("errors[0].pointer", equalTo("/amount/amount"));
        body.put("amount", Map.of("amount", 1_000_000_000_000_001L, "currency", "GBP"));
        Api.post(CONTRIBUTIONS, body).statusCode(422).body("errors[0].code", equalTo("out-of-range"));
        body.put("amount", Map.of("currency", "GBP"));
        Api.post(CONTRIBUTIONS, body).statusCode(422).body("errors[0].code", equalTo("missing"));
        body.put("amount", Map.of("amount", "5", "currency", "GBP"));
        Api.post(CONTRIBUTIONS, body).statusCode(400).body("code", equalTo("wrong-type"));
        body.put("amount", 5);
        Api.post(CONTRIBUTIONS, body).statusCode(400).body("errors[0].pointer", equalTo("/amount"));
    }

    @Test
    void isNotLeveragedByItsContributor() {
        Map<String, Object> body = Bodies.contribution(Bodies.aProgram());
        body.put("leveragedByOrganisationId", body.get("organisationId"));
        Api.post(CONTRIBUTIONS, body).statusCode(422).body("errors[0].pointer", equalTo("/leveragedByOrganisationId"));
    }

    @Test
    void comesFromAMemberOnThatDay() {
        String program = Bodies.aProgram();
        Map<String, Object> body = Bodies.contribution(program);
        body.put("organisationId", FakePartner.known());
        Api.post(CONTRIBUTIONS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/organisationId"))
                .body("errors[0].code", equalTo("rule-broken"));
        body.put("organisationId", Bodies.aMember(program, "2010-02-01", "2010-02-28"));
        for (String outside : List.of("2010-01-31", "2010-03-01")) {
            body.put("receivedOn", outside);
            Api.post(CONTRIBUTIONS, body).statusCode(422).body("errors[0].pointer", equalTo("/organisationId"));
        }
        body.remove("receivedOn");
        String location = Api.created(CONTRIBUTIONS, body);
        Api.move(location, "RECEIVED").statusCode(422).body("errors[0].pointer", equalTo("/on"));
        Api.move(location, "RECEIVED", "on", "2010-02-28").statusCode(200);
        Api.edit(location, "receivedOn", "2010-03-01").statusCode(422).body("errors[0].code", equalTo("rule-broken"));
        Api.edit(location, "organisationId", FakePartner.known()).statusCode(422);
        Api.edit(location, "receivedOn", "2010-02-01").statusCode(200);
    }

    @Test
    void belongsToACohortOfItsProgram() {
        String program = Bodies.aProgram();
        Map<String, Object> body = Bodies.contribution(program);
        body.put("cohortId", Api.id(Api.created(Bodies.COHORTS, Bodies.cohort(program))));
        Api.post(CONTRIBUTIONS, body).statusCode(201).body("cohortId", equalTo(body.get("cohortId")));
        body.put("cohortId", Api.id(Api.created(Bodies.COHORTS, Bodies.cohort(Bodies.aProgram()))));
        Api.post(CONTRIBUTIONS, body).statusCode(422).body("errors[0].pointer", equalTo("/cohortId"));
    }

    @Test
    void isEditedUntilItIsVerified() {
        String location = received();
        Api.edit(location, "kind", "IN_KIND").statusCode(200).body("receivedOn", equalTo("2010-02-01"));
        Api.edit(location, "receivedOn", null).statusCode(422).body("errors[0].code", equalTo("missing"));
        Api.move(location, "VERIFIED").statusCode(200).body("allowedTransitions", contains("REVERSED"));
        Api.edit(location, "kind", "CASH").statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void staysInItsProgram() {
        Api.edit(pledged(), "programId", Bodies.aProgram())
                .statusCode(422)
                .body("errors[0].code", equalTo("immutable-field"));
    }

    @Test
    void isNotEditedOnceCancelled() {
        String location = pledged();
        Api.move(location, "CANCELLED").statusCode(200);
        Api.edit(location, "kind", "IN_KIND").statusCode(409).body("code", equalTo("state-conflict"));
        Api.move(location, "RECEIVED").statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void movesInBatchesOrNotAtAll() {
        String first = pledged();
        String second = received();
        Map<String, String> moveFirst = Map.of("id", Api.id(first), "to", "RECEIVED", "on", "2010-04-04");
        Map<String, Object> mixed = Map.of("items", List.of(moveFirst, Map.of("id", Api.id(second), "to", "REVERSED")));
        Api.post(CONTRIBUTIONS + "/transitions/batch", mixed)
                .statusCode(422)
                .body("errors.pointer", contains("/items/1/reason"));
        Api.get(first).body("status", equalTo("PLEDGED"));
        Api.lenient(CONTRIBUTIONS + "/transitions/batch", mixed)
                .statusCode(207)
                .body("items.status", contains(200, 422));
        Api.get(first).body("receivedOn", equalTo("2010-04-04")).body("version", equalTo(2));
    }
}
