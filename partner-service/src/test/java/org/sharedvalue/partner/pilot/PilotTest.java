package org.sharedvalue.partner.pilot;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.partner.Api;
import org.sharedvalue.partner.FakePrograms;

@QuarkusTest
class PilotTest {

    private String lead;
    private String member;
    private String partnership;
    private String challenge;

    @BeforeEach
    void aPartnershipThatBindsNobody() {
        lead = Api.activeOrganisation("NON_PROFIT");
        member = Api.activeOrganisation("FOR_PROFIT");
        partnership = Api.partnership("NON_BINDING", List.of(), lead, member);
        challenge = Api.id(Api.challenge(lead));
    }

    private Map<String, Object> body() {
        return new HashMap<>(Api.pilotBody(challenge, partnership));
    }

    private String proposed() {
        return Api.post("/v1/pilots", body()).statusCode(201).header("Location");
    }

    private String inReview() {
        String pilot = proposed();
        Api.move(pilot, "RUNNING").statusCode(200);
        Api.move(pilot, "IN_REVIEW").statusCode(200);
        return pilot;
    }

    private static Answer decide(String pilot, String kind, String... more) {
        Map<String, Object> decision =
                new HashMap<>(Map.of("kind", kind, "rationale", "It works", "decidedOn", "2010-07-01"));
        for (int index = 0; index < more.length; index += 2) {
            decision.put(more[index], more[index + 1]);
        }
        return Api.post(pilot + "/decision", decision);
    }

    @Test
    void adoptionNamesTheSuccessor() {
        String pilot = inReview();
        String successor = FakePrograms.known();
        Api.get(pilot).body("allowedTransitions", empty());
        decide(pilot, "ADOPTED").statusCode(422).body("errors[0].pointer", equalTo("/successorProgramId"));
        decide(pilot, "STOPPED", "successorProgramId", successor)
                .statusCode(422)
                .body("code", equalTo("not-applicable"));
        decide(pilot, "ADOPTED", "successorProgramId", successor)
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("status", equalTo("ADOPTED"))
                .body("decision.successorProgramId", equalTo(successor));
        decide(pilot, "STOPPED").statusCode(409);
        Api.move(pilot, "RUNNING").statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void isExtendedAtMostTwiceAndAlwaysToALaterDay() {
        String pilot = inReview();
        decide(pilot, "EXTENDED").statusCode(422).body("code", equalTo("missing"));
        decide(pilot, "EXTENDED", "plannedEndOn", "2010-06-30")
                .statusCode(422)
                .body("code", equalTo("dates-out-of-order"));
        decide(pilot, "EXTENDED", "plannedEndOn", "2010-09-30")
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("plannedEndOn", equalTo("2010-09-30"))
                .body("extensions", equalTo(1));
        Map<String, Object> other = Map.of(
                "plannedEndOn",
                "2020-01-01",
                "startOn",
                "2010-01-02",
                "challengeId",
                Api.id(Api.challenge(lead)),
                "partnershipId",
                Api.partnership("NON_BINDING", List.of(), lead, member));
        other.forEach((field, value) -> Api.patch(pilot, "*", Map.of(field, value))
                .statusCode(422)
                .body("code", equalTo("immutable-field"))
                .body("errors[0].pointer", equalTo("/" + field)));
        Api.move(pilot, "IN_REVIEW").statusCode(200);
        decide(pilot, "EXTENDED", "plannedEndOn", "2010-12-31").statusCode(200);
        Api.move(pilot, "IN_REVIEW").statusCode(200);
        decide(pilot, "EXTENDED", "plannedEndOn", "2011-03-31").statusCode(409).body("code", equalTo("state-conflict"));
        decide(pilot, "STOPPED").statusCode(200).body("status", equalTo("STOPPED"));
    }

    @Test
    void aDecisionHasADayThatWasAndIsTheOnlyWayOutOfReview() {
        String pilot = inReview();
        decide(pilot, "STOPPED", "decidedOn", "2999-01-01").statusCode(422).body("code", equalTo("date-in-future"));
        decide(pilot, "STOPPED", "decidedOn", "2009-12-31").statusCode(422);
        Api.move(pilot, "ADOPTED").statusCode(409).body("allowed", empty());
        Api.move(pilot, "STOPPED").statusCode(409);
        decide(proposed(), "STOPPED").statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void anyMemberStopsARunningPilotAndDoesNothingElse() {
        String pilot = proposed();
        Api.as(member)
                .body(Map.of("to", "RUNNING"))
                .post(pilot + "/transitions")
                .statusCode(403);
        Api.as(lead).body(Map.of("to", "RUNNING")).post(pilot + "/transitions").statusCode(200);
        Api.as(member)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("maxParticipants", 13))
                .patch(pilot)
                .statusCode(403);
        Api.as(Api.activeOrganisation("PUBLIC_BODY"))
                .body(Map.of("to", "STOPPED"))
                .post(pilot + "/transitions")
                .statusCode(403);
        Api.as(member)
                .body(Map.of("to", "STOPPED"))
                .post(pilot + "/transitions")
                .statusCode(200)
                .body("status", equalTo("STOPPED"))
                .body("decision", nullValue());
    }

    @Test
    void anyMemberStopsAPilotInReviewAndDecidesNothingElse() {
        String pilot = inReview();
        Map<String, Object> stop = Map.of("kind", "STOPPED", "rationale", "Enough", "decidedOn", "2010-03-01");
        Map<String, Object> extend = new HashMap<>(stop);
        extend.putAll(Map.of("kind", "EXTENDED", "plannedEndOn", "2010-12-31"));
        Api.as(member).body(extend).post(pilot + "/decision").statusCode(403);
        Api.as(Api.activeOrganisation("PUBLIC_BODY"))
                .body(stop)
                .post(pilot + "/decision")
                .statusCode(403);
        Api.as(member)
                .body(stop)
                .post(pilot + "/decision")
                .statusCode(200)
                .body("status", equalTo("STOPPED"))
                .body("decision.kind", equalTo("STOPPED"));
        Api.as(member)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("maxParticipants", 13))
                .patch(pilot)
                .statusCode(403);
    }

    @Test
    void standsUnderAnAgreementThatBindsNobody() {
        Map<String, Object> bound = body();
        bound.put("partnershipId", Api.partnership("MOU", List.of(), lead, member));
        Api.post("/v1/pilots", bound)
                .statusCode(422)
                .body("code", equalTo("rule-broken"))
                .body("errors[0].pointer", equalTo("/partnershipId"));
        String pilot = proposed();
        Map<String, Object> binding = Map.of("agreement", Map.of("kind", "CONTRACT"));
        Api.patch("/v1/partnerships/" + partnership, "*", binding).statusCode(409);
        Api.move(pilot, "DECLINED").statusCode(200);
        Api.patch("/v1/partnerships/" + partnership, "*", binding).statusCode(200);
    }

    @Test
    void namesWhatIsThere() {
        Map<String, Object> strange = body();
        strange.put("challengeId", UUID.randomUUID());
        Api.post("/v1/pilots", strange).statusCode(422).body("errors[0].pointer", equalTo("/challengeId"));
        Map<String, Object> backwards = body();
        backwards.put("plannedEndOn", "2009-12-31");
        Api.post("/v1/pilots", backwards).statusCode(422).body("errors[0].pointer", equalTo("/plannedEndOn"));
        Map<String, Object> unknown = body();
        unknown.put("partnershipId", UUID.randomUUID());
        Api.post("/v1/pilots", unknown).statusCode(422).body("errors[0].pointer", equalTo("/partnershipId"));
        Map<String, Object> foreign = body();
        foreign.put("programId", FakePrograms.unknown());
        Api.post("/v1/pilots", foreign)
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("/programId"));
        Api.post("/v1/pilots/batch", Map.of("items", List.of(body(), foreign)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/1/programId"));
        foreign.put("programId", FakePrograms.silent());
        Api.post("/v1/pilots", foreign).statusCode(503).header("Retry-After", notNullValue());
        String pilot = proposed();
        Api.patch(pilot, "*", Map.of("programId", FakePrograms.unknown())).statusCode(422);
        Api.patch(pilot, "*", Map.of("programId", FakePrograms.known())).statusCode(200);
        decide(inReview(), "ADOPTED", "successorProgramId", FakePrograms.unknown())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/successorProgramId"));
    }

    @Test
    void isFoundByPartnershipAndChallenge() {
        String id = Api.id(proposed());
        Api.get("/v1/pilots?partnershipId=" + partnership).body("items.id", contains(id));
        Api.get("/v1/pilots?challengeId=" + challenge).body("items.id", contains(id));
    }
}
