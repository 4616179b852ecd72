package org.sharedvalue.partner;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.contracttests.ContractWalk;

@QuarkusTest
class PartnerContractTest extends ContractWalk {

    private String lead;
    private String delivery;

    @BeforeEach
    void recordWhatBodiesName() {
        lead = Api.activeOrganisation("FOR_PROFIT");
        delivery = Api.activeOrganisation("NON_PROFIT");
    }

    @Override
    public Map<String, Object> body(String collection) {
        return switch (collection) {
            case "/v1/organisations" ->
                fields("legalName", "=1+1 Crisis, \"UK\"", "sector", "NON_PROFIT", "country", "GB");
            case "/v1/partnerships" ->
                fields(
                        "name", "Apprenticeships",
                        "purpose", "Work for people shut out of it",
                        "startOn", "2010-01-01",
                        "agreement", Map.of("kind", "MOU"),
                        "members", List.of(member(lead, "LEAD"), member(delivery, "DELIVERY")));
            default -> throw new IllegalStateException("Say how a body of " + collection + " looks");
        };
    }

    @Override
    public Call call(String template) {
        if (!template.equals("/v1/partnerships/{id}/members")) {
            return super.call(template);
        }
        String location =
                Api.post("/v1/partnerships", body("/v1/partnerships")).extract().header("Location");
        return new Call(location + "/members", member(Api.activeOrganisation("PUBLIC_BODY"), "REFERRER"));
    }

    private static Map<String, Object> member(String organisationId, String role) {
        return fields("organisationId", organisationId, "role", role, "from", "2010-01-01");
    }

    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            fields.put((String) pairs[index], pairs[index + 1]);
        }
        return fields;
    }
}
