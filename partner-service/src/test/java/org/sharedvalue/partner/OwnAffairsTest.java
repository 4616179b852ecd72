package org.sharedvalue.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.localstack.TestStack;

/** What organisations may do with themselves and with their partnerships. */
@QuarkusTest
class OwnAffairsTest {

    private String own;
    private String other;

    @BeforeEach
    void twoOrganisations() {
        own = Api.activeOrganisation("NON_PROFIT");
        other = Api.activeOrganisation("FOR_PROFIT");
    }

    private static Call as(String organisationId) {
        return given().token(TestStack.staffToken(UUID.fromString(organisationId)));
    }

    private static Call service() {
        return given().token(TestStack.serviceToken());
    }

    private static Map<String, Object> partnership(Object... members) {
        return Map.of("name", "P", "purpose", "Work", "agreement", Map.of("kind", "MOU"), "members", List.of(members));
    }

    private static Map<String, Object> member(String organisationId, String role) {
        return Map.of("organisationId", organisationId, "role", role, "from", "2010-01-01");
    }

    private static int edit(Call caller, String location) {
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("website", "https://example.org/" + UUID.randomUUID()))
                .patch(location)
                .statusCode();
    }

    @Test
    void anOrganisationWritesItselfAndNoOther() {
        assertThat(edit(as(own), "/v1/organisations/" + own)).isEqualTo(200);
        assertThat(edit(as(own), "/v1/organisations/" + other)).isEqualTo(403);
        as(own).body(Map.of("to", "INACTIVE"))
                .post("/v1/organisations/" + other + "/transitions")
                .statusCode(403)
                .body("code", equalTo("role-not-enough"));
        as(own).body(Map.of("legalName", "New", "sector", "NON_PROFIT", "country", "GB"))
                .post("/v1/organisations")
                .statusCode(403);
    }

    @Test
    void anyMemberRecordsAPartnershipAndItsLeadChangesIt() {
        String location = as(other)
                .body(partnership(member(own, "LEAD"), member(other, "HOST_EMPLOYER")))
                .post("/v1/partnerships")
                .statusCode(201)
                .header("Location");
        as(other).body(Map.of("to", "ACTIVE")).post(location + "/transitions").statusCode(403);
        as(other).body(member(other, "DELIVERY")).post(location + "/members").statusCode(403);
        as(own).body(member(other, "DELIVERY")).post(location + "/members").statusCode(201);
        as(own).body(Map.of("to", "ACTIVE")).post(location + "/transitions").statusCode(200);
        as(own).body(partnership(member(other, "LEAD")))
                .post("/v1/partnerships")
                .statusCode(403);
    }

    @Test
    void tellsTheRolesOfAnOrganisation() {
        String yesterday =
                LocalDate.now(ZoneId.of("Europe/London")).minusDays(1).toString();
        Map<String, Object> ended =
                Map.of("organisationId", own, "role", "DELIVERY", "from", "2010-01-01", "to", yesterday);
        String id = Api.post("/v1/partnerships", partnership(member(other, "LEAD"), ended))
                .statusCode(201)
                .path("id");
        service()
                .get("/internal/organisations/" + own + "/memberships")
                .statusCode(200)
                .body("items.partnershipId", contains(id))
                .body("items.role", contains("DELIVERY"))
                .body("items.to", contains(yesterday));
        service()
                .get("/internal/organisations/" + UUID.randomUUID() + "/memberships")
                .statusCode(200)
                .body("items", empty());
        service().get("/internal/partnerships/" + id + "?visibleTo=" + other).statusCode(200);
        service().get("/internal/partnerships/" + id + "?visibleTo=" + own).statusCode(404);
        service().get("/internal/partnerships/" + id + "?visibleTo=me").statusCode(400);
    }
}
