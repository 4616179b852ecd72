package org.sharedvalue.partner;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.accesstests.AccessWalk;

@QuarkusTest
class AccessTest extends AccessWalk {

    private static final String ORGANISATIONS = "/v1/organisations";
    private static final String PARTNERSHIPS = "/v1/partnerships";
    private static final Map<String, String> RECORDS = new HashMap<>();
    private static final Map<String, Object> BODIES = new HashMap<>();

    @BeforeEach
    void recordOneOfEach() {
        if (!RECORDS.isEmpty()) {
            return;
        }
        String organisation = Api.activeOrganisation("FOR_PROFIT");
        Map<String, Object> member = Map.of("organisationId", organisation, "role", "LEAD", "from", "2010-01-01");
        BODIES.put("POST " + ORGANISATIONS, Map.of("legalName", "Crisis", "sector", "NON_PROFIT", "country", "GB"));
        BODIES.put(
                "POST " + PARTNERSHIPS,
                Map.of(
                        "name",
                        "Partners",
                        "purpose",
                        "Work",
                        "agreement",
                        Map.of("kind", "MOU"),
                        "members",
                        List.of(member)));
        BODIES.put("POST " + PARTNERSHIPS + "/{id}/members", member);
        BODIES.put("POST /internal/organisations/known", Map.of("ids", List.of(organisation)));
        BODIES.put("to " + ORGANISATIONS, "INACTIVE");
        BODIES.put("to " + PARTNERSHIPS, "DECLINED");
        RECORDS.put(ORGANISATIONS, organisation);
        RECORDS.put(
                PARTNERSHIPS,
                Api.post(PARTNERSHIPS, BODIES.get("POST " + PARTNERSHIPS))
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    @Override
    protected Map<String, String> records() {
        return RECORDS;
    }

    @Override
    protected Map<String, Object> bodies() {
        return BODIES;
    }

    @Override
    protected Set<String> readableByAll() {
        return Set.of(ORGANISATIONS, PARTNERSHIPS);
    }
}
