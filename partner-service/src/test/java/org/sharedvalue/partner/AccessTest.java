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
    private static final String CHALLENGES = "/v1/challenges";
    private static final String PILOTS = "/v1/pilots";
    private static final String RECOGNITIONS = "/v1/recognitions";
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
        for (String asked : List.of("organisations/known", "challenges/known", "pilots/lookup")) {
            BODIES.put("POST /internal/" + asked, Map.of("ids", List.of(organisation)));
        }
        BODIES.put("to " + ORGANISATIONS, "INACTIVE");
        BODIES.put("to " + PARTNERSHIPS, "DECLINED");
        BODIES.put("POST " + ORGANISATIONS + "/{id}/merge", Map.of("intoId", Api.activeOrganisation("NON_PROFIT")));
        RECORDS.put(ORGANISATIONS, organisation);
        String challenge = Api.id(Api.challenge(organisation));
        BODIES.put("POST " + CHALLENGES, Api.challengeBody(organisation));
        BODIES.put("to " + CHALLENGES, "ACCEPTED");
        RECORDS.put(CHALLENGES, challenge);
        BODIES.put("POST " + PILOTS, Api.pilotBody(challenge, Api.partnership("NON_BINDING", List.of(), organisation)));
        BODIES.put(
                "POST " + PILOTS + "/{id}/decision",
                Map.of("kind", "STOPPED", "rationale", "Nobody came", "decidedOn", "2010-07-01"));
        BODIES.put("to " + PILOTS, "RUNNING");
        BODIES.put(
                "POST " + RECOGNITIONS,
                Map.of(
                        "subject", Map.of("type", "organisation", "id", organisation),
                        "awardedBy", "The field",
                        "scheme", "Employee volunteering award",
                        "year", 2012,
                        "link", "DIRECT"));
        BODIES.put("to " + RECOGNITIONS, "VERIFIED");
        List.of(PILOTS, RECOGNITIONS).forEach(AccessTest::recordOne);
        recordOne(PARTNERSHIPS);
    }

    private static void recordOne(String collection) {
        RECORDS.put(
                collection,
                Api.post(collection, BODIES.get("POST " + collection))
                        .statusCode(201)
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
        return Set.of(ORGANISATIONS, PARTNERSHIPS, CHALLENGES, PILOTS, RECOGNITIONS);
    }
}
