package org.sharedvalue.partner.partnership;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedvalue.partner.Api;

@QuarkusTest
class MembershipOnADayTest {

    @Test
    void showsTheMembersOfThatDayAndWhetherTheyCrossSectors() {
        String charity = Api.activeOrganisation("NON_PROFIT");
        String company = Api.activeOrganisation("FOR_PROFIT");
        String location = Api.post(
                        "/v1/partnerships",
                        Map.of(
                                "name",
                                "P",
                                "purpose",
                                "Work",
                                "agreement",
                                Map.of("kind", "MOU"),
                                "members",
                                List.of(
                                        Map.of("organisationId", charity, "role", "LEAD", "from", "2010-01-01"),
                                        Map.of(
                                                "organisationId", company,
                                                "role", "HOST_EMPLOYER",
                                                "from", "2011-01-01",
                                                "to", "2012-06-30"))))
                .statusCode(201)
                .body("crossSector", equalTo(false))
                .header("Location");
        Api.get(location + "?on=2012-06-30")
                .body("members.organisationId", containsInAnyOrder(charity, company))
                .body("crossSector", equalTo(true));
        Api.get(location + "?on=2012-07-01")
                .body("members.organisationId", contains(charity))
                .body("crossSector", equalTo(false));
        Api.get(location + "/members?on=2010-12-31").body("items.organisationId", contains(charity));
        Api.get(location + "?on=soon").statusCode(400).body("code", equalTo("bad-parameter"));
    }
}
