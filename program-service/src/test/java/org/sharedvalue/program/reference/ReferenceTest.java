package org.sharedvalue.program.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.FakePartner;

@QuarkusTest
class ReferenceTest {

    @ConfigProperty(name = "quarkus.rest-client.partner-service.url")
    String partner;

    private String timesAsked(String id) {
        return given().get(partner + "/asked/" + id).asString();
    }

    @Test
    void refusesAnUnknownPartnership() {
        Map<String, Object> body = Bodies.program();
        body.put("partnershipId", FakePartner.unknown());
        Api.post(Bodies.PROGRAMS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/partnershipId"))
                .body("errors[0].code", equalTo("unknown-reference"));
    }

    @Test
    void refusesUnknownOrganisationsEachAtItsPlace() {
        String program = Bodies.aProgram();
        Map<String, Object> good = Bodies.contribution(program);
        Map<String, Object> contributor = Bodies.contribution(program);
        contributor.put("organisationId", FakePartner.unknown());
        Map<String, Object> leverage = Bodies.contribution(program);
        leverage.put("leveragedByOrganisationId", FakePartner.unknown());
        Api.post(Bodies.CONTRIBUTIONS + "/batch", Map.of("items", List.of(good, contributor, leverage)))
                .statusCode(422)
                .body("errors.pointer", contains("/items/1/organisationId", "/items/2/leveragedByOrganisationId"));
        Api.get(Bodies.CONTRIBUTIONS + "?programId=" + program).body("items", empty());
    }

    @Test
    void asksOnceForABatch() {
        Map<String, Object> body = Bodies.contribution(Bodies.aProgram());
        Api.post(Bodies.CONTRIBUTIONS + "/batch", Map.of("items", Collections.nCopies(200, body)))
                .statusCode(201);
        assertThat(timesAsked((String) body.get("organisationId"))).isEqualTo("1");
    }

    @Test
    void answers503WhenThePartnerBreaksOff() {
        Map<String, Object> body = Bodies.program();
        body.put("partnershipId", FakePartner.broken());
        Api.post(Bodies.PROGRAMS, body)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"));
        Api.get(Bodies.PROGRAMS + "?partnershipId=" + body.get("partnershipId")).body("items", empty());
    }

    @Test
    void answers503WhenThePartnerIsSilent() {
        Map<String, Object> rate = Bodies.rate(FakePartner.silent(), "2010-01-01");
        Api.post(Bodies.RATES, rate).statusCode(503).header("Retry-After", notNullValue());
        Api.post(Bodies.RATES + "/batch", Map.of("items", List.of(rate))).statusCode(503);
    }

    @Test
    void asksNobodyAboutReferencesThatAPatchLeaves() {
        Map<String, Object> body = Bodies.contribution(Bodies.aProgram());
        String location = Api.created(Bodies.CONTRIBUTIONS, body);
        Api.edit(location, "leveragedByOrganisationId", FakePartner.unknown())
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-reference"));
        Api.edit(location, "motive", "CHARITABLE_GIFT").statusCode(200);
        assertThat(timesAsked((String) body.get("organisationId"))).isEqualTo("1");
    }
}
