package org.sharedvalue.partner.reference;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.partner.Api;

@QuarkusTest
class ReferenceTest {

    private static Call service() {
        return given().token(TestStack.serviceToken());
    }

    @Test
    void answersAboutAPartnershipAndItsMembers() {
        String lead = Api.activeOrganisation("FOR_PROFIT");
        Map<String, Object> body = Map.of(
                "name",
                "Apprenticeships",
                "purpose",
                "Work",
                "agreement",
                Map.of("kind", "MOU"),
                "members",
                List.of(Map.of("organisationId", lead, "role", "LEAD", "from", "2010-01-01")));
        String id = Api.post("/v1/partnerships", body).statusCode(201).path("id");
        service()
                .get("/internal/partnerships/" + id + "?visibleTo=" + lead)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("status", equalTo("PROPOSED"))
                .body("memberOrganisationIds", contains(lead));
        service().get("/internal/partnerships/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void namesTheOrganisationsItKnows() {
        String known = Api.activeOrganisation("FOR_PROFIT");
        service()
                .body(Map.of("ids", List.of(UUID.randomUUID().toString(), known)))
                .post("/internal/organisations/known")
                .statusCode(200)
                .body("ids", contains(known));
    }

    @Test
    void namesTheChallengesAndPilotsThatAnOrganisationSees() {
        String lead = Api.activeOrganisation("NON_PROFIT");
        String partnership = Api.partnership("NON_BINDING", List.of(), lead);
        String challenge = Api.id(Api.challenge(lead));
        String raisedByNobody = Api.admin()
                .body(Map.of("title", "Cold", "description", "It is cold.", "area", "London"))
                .post("/v1/challenges")
                .statusCode(201)
                .path("id");
        String pilot = Api.post("/v1/pilots", Api.pilotBody(challenge, partnership))
                .statusCode(201)
                .path("id");
        service()
                .body(Map.of("ids", List.of(UUID.randomUUID(), challenge, raisedByNobody)))
                .post("/internal/challenges/known?visibleTo=" + lead)
                .statusCode(200)
                .body("ids", contains(challenge));
        service()
                .body(Map.of("ids", List.of(UUID.randomUUID(), pilot)))
                .post("/internal/pilots/lookup?visibleTo=" + lead)
                .statusCode(200)
                .body("items.id", contains(pilot))
                .body("items[0].partnershipId", equalTo(partnership))
                .body("items[0].status", equalTo("PROPOSED"));
    }

    @Test
    void rolesAreToldOfWhereAnOrganisationWentAndWhoCameToIt() {
        String survivor = Api.activeOrganisation("FOR_PROFIT");
        String merged = Api.activeOrganisation("FOR_PROFIT");
        String partnership = Api.partnership("MOU", List.of(), survivor, Api.activeOrganisation("NON_PROFIT"));
        Api.post("/v1/organisations/" + merged + "/merge", Map.of("intoId", survivor))
                .statusCode(200);
        service()
                .get("/internal/organisations/" + survivor + "/memberships")
                .statusCode(200)
                .body("items.partnershipId", contains(partnership))
                .body("predecessorIds", contains(merged))
                .body("mergedIntoId", nullValue());
        service()
                .get("/internal/organisations/" + merged + "/memberships")
                .statusCode(200)
                .body("items.partnershipId", contains(partnership))
                .body("predecessorIds", empty())
                .body("mergedIntoId", equalTo(survivor));
    }

    @Test
    void answersServicesOnly() {
        String path = "/internal/partnerships/" + UUID.randomUUID();
        given().get(path).statusCode(401);
        given().token(TestStack.staffToken(UUID.randomUUID())).get(path).statusCode(403);
    }
}
