package org.sharedvalue.partner.challenge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.partner.Api;
import org.sharedvalue.partner.FakePrograms;

@QuarkusTest
class ChallengeTest {

    private String raiser;
    private String other;

    @BeforeEach
    void twoOrganisations() {
        raiser = Api.activeOrganisation("NON_PROFIT");
        other = Api.activeOrganisation("FOR_PROFIT");
    }

    @Test
    void movesFromRaisedToAddressedAndIsReopened() {
        String challenge = Api.challenge(raiser);
        Api.get(challenge)
                .body("status", equalTo("RAISED"))
                .body("allowedTransitions", contains("ACCEPTED", "DECLINED", "DUPLICATE"));
        Api.move(challenge, "ACCEPTED").statusCode(200);
        Api.move(challenge, "IN_PROGRESS").statusCode(409).body("code", equalTo("state-conflict"));
        Api.partnership("MOU", List.of(Api.id(challenge)), other, raiser);
        Api.move(challenge, "IN_PROGRESS").statusCode(200);
        Api.move(challenge, "ADDRESSED")
                .statusCode(422)
                .body("code", equalTo("missing"))
                .body("errors[0].pointer", equalTo("/closingNote"));
        Api.move(challenge, Map.of("to", "ADDRESSED", "closingNote", "144 got an offer"))
                .statusCode(200)
                .body("closingNote", equalTo("144 got an offer"));
        Api.move(challenge, "ACCEPTED").statusCode(200).body("closingNote", nullValue());
        Api.move(challenge, Map.of("to", "IN_PROGRESS", "closingNote", "too early"))
                .statusCode(422)
                .body("code", equalTo("not-applicable"));
    }

    @Test
    void aDuplicateNamesAnOriginal() {
        String original = Api.challenge(raiser);
        String duplicate = Api.challenge(raiser);
        Api.move(duplicate, "DUPLICATE").statusCode(422).body("code", equalTo("missing"));
        Api.move(duplicate, Map.of("to", "DUPLICATE", "duplicateOfId", UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
        Api.move(duplicate, Map.of("to", "DUPLICATE", "duplicateOfId", Api.id(duplicate)))
                .statusCode(422)
                .body("code", equalTo("rule-broken"));
        Api.move(duplicate, Map.of("to", "DUPLICATE", "duplicateOfId", Api.id(original)))
                .statusCode(200)
                .body("duplicateOfId", equalTo(Api.id(original)));
        Api.move(original, Map.of("to", "DUPLICATE", "duplicateOfId", Api.id(duplicate)))
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }

    @Test
    void whatRepeatsADuplicateRepeatsItsOriginal() {
        String original = Api.challenge(raiser);
        String between = Api.challenge(raiser);
        String repeated = Api.challenge(raiser);
        Api.move(repeated, Map.of("to", "DUPLICATE", "duplicateOfId", Api.id(between)))
                .statusCode(200);
        Api.move(between, Map.of("to", "DUPLICATE", "duplicateOfId", Api.id(original)))
                .statusCode(200);
        Api.get(repeated).body("duplicateOfId", equalTo(Api.id(original))).body("version", equalTo(3));
        Api.get(original + "/lineage").body("duplicateIds", containsInAnyOrder(Api.id(between), Api.id(repeated)));
    }

    @Test
    void isWrittenByWhoRaisedIt() {
        Map<String, Object> body = new HashMap<>(Api.challengeBody(raiser));
        Api.as(other).body(body).post("/v1/challenges").statusCode(403);
        Api.post("/v1/challenges", Api.challengeBody(UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/raisedByOrganisationId"))
                .body("code", equalTo("unknown-reference"));
        body.remove("raisedByOrganisationId");
        String location = Api.as(raiser)
                .body(body)
                .post("/v1/challenges")
                .statusCode(201)
                .body("raisedByOrganisationId", equalTo(raiser))
                .header("Location");
        Api.as(other).get(location).statusCode(200);
        Api.as(other)
                .body(Map.of("to", "ACCEPTED"))
                .post(location + "/transitions")
                .statusCode(403);
        Api.as(raiser)
                .body(Map.of("to", "ACCEPTED"))
                .post(location + "/transitions")
                .statusCode(200);
        Api.patch(location, "\"2\"", Map.of("raisedByOrganisationId", other))
                .statusCode(422)
                .body("code", equalTo("immutable-field"));
    }

    @Test
    void isFoundByAreaTargetGroupAndSdgTarget() {
        String area = "Area-" + UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Api.challengeBody(raiser));
        body.put("area", area);
        body.put("targetGroups", List.of("LONE_PARENT_ON_BENEFITS", "HOMELESS"));
        body.put("sdgTargets", List.of("8.6", "1.a"));
        String id = Api.post("/v1/challenges", body).statusCode(201).path("id");
        String list = "/v1/challenges?area=" + area;
        Api.get(list).body("items.id", contains(id));
        Api.get(list + "&targetGroup=HOMELESS&sdgTarget=1.a").body("items.id", contains(id));
        Api.get(list + "&targetGroup=OTHER").body("items", empty());
        Api.get(list + "&sdgTarget=8.5").body("items", empty());
        Api.get(list + "&targetGroup=NOBODY").statusCode(400);
    }

    @Test
    void aPartnershipAnswersChallengesThatAreThere() {
        Api.post(
                        "/v1/partnerships",
                        Map.of(
                                "name",
                                "P",
                                "purpose",
                                "Work",
                                "agreement",
                                Map.of("kind", "MOU"),
                                "challengeIds",
                                List.of(UUID.randomUUID())))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("/challengeIds/0"));
    }

    @Test
    void lineageLeadsToPartnershipsPilotsAndPrograms() {
        String challenge = Api.challenge(raiser);
        String id = Api.id(challenge);
        String answering = Api.partnership("MOU", List.of(id), raiser, other);
        String trying = Api.partnership("NON_BINDING", List.of(), raiser, other);
        String unrelated = Api.partnership("MOU", List.of(), raiser, other);
        String program = FakePrograms.known();
        String pilot = Api.post(
                        "/v1/pilots",
                        Map.of(
                                "challengeId",
                                id,
                                "partnershipId",
                                trying,
                                "hypothesis",
                                "Ten weeks are enough",
                                "startOn",
                                "2010-01-01",
                                "plannedEndOn",
                                "2010-06-30",
                                "maxParticipants",
                                12,
                                "programId",
                                program))
                .statusCode(201)
                .path("id");
        String again = Api.challenge(other);
        Api.move(again, Map.of("to", "DUPLICATE", "duplicateOfId", id)).statusCode(200);
        String successor = FakePrograms.known();
        Api.move("/v1/pilots/" + pilot, "RUNNING").statusCode(200);
        Api.move("/v1/pilots/" + pilot, "IN_REVIEW").statusCode(200);
        Map<String, String> adopted = Map.of(
                "kind", "ADOPTED", "rationale", "So", "decidedOn", "2010-07-01", "successorProgramId", successor);
        Api.post("/v1/pilots/" + pilot + "/decision", adopted).statusCode(200);
        Api.get(challenge + "/lineage")
                .statusCode(200)
                .body("duplicateIds", contains(Api.id(again)))
                .body("challengeId", equalTo(id))
                .body("partnerships.id", contains(answering, trying))
                .body("partnerships.id", not(hasItem(unrelated)))
                .body("pilots.id", contains(pilot))
                .body("pilots.successorProgramId", contains(successor))
                .body("programIds", contains(program, successor, id, pilot));
        Api.get("/v1/challenges/" + UUID.randomUUID() + "/lineage").statusCode(404);
    }
}
