package org.sharedvalue.partner;

import static org.sharedvalue.contracttests.call.Call.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.localstack.TestStack;

/** The service's API as the admin calls it. */
public final class Api {

    private Api() {}

    public static Call admin() {
        return given().token(TestStack.adminToken());
    }

    public static Answer post(String path, Object body) {
        return admin().body(body).post(path);
    }

    public static Answer get(String path) {
        return admin().get(path);
    }

    public static Answer patch(String path, String ifMatch, Object body) {
        return admin().contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch(path);
    }

    public static Answer move(String location, String to) {
        return post(location + "/transitions", Map.of("to", to));
    }

    public static Answer move(String location, Map<String, Object> transition) {
        return post(location + "/transitions", transition);
    }

    /** The API as the staff of an organisation call it. */
    public static Call as(String organisationId) {
        return given().token(TestStack.staffToken(UUID.fromString(organisationId)));
    }

    /** Raises a challenge in the name of an organisation and answers its path. */
    public static String challenge(String organisationId) {
        return post("/v1/challenges", challengeBody(organisationId))
                .statusCode(201)
                .header("Location");
    }

    /** The body of a right challenge. */
    public static Map<String, Object> challengeBody(String organisationId) {
        return Map.of(
                "title",
                "No way back to work",
                "description",
                "People who were homeless are not asked to interviews.",
                "raisedByOrganisationId",
                organisationId,
                "area",
                "London",
                "targetGroups",
                List.of("HOMELESS"),
                "sdgTargets",
                List.of("8.5"));
    }

    /** Records a partnership whose first member leads it and answers its id. */
    public static String partnership(String kind, List<String> challengeIds, String... organisationIds) {
        List<Map<String, String>> members = new ArrayList<>();
        for (String each : organisationIds) {
            String role = members.isEmpty() ? "LEAD" : "DELIVERY";
            members.add(Map.of("organisationId", each, "role", role, "from", "2010-01-01"));
        }
        return post(
                        "/v1/partnerships",
                        Map.of(
                                "name",
                                "Partners",
                                "purpose",
                                "Work",
                                "agreement",
                                Map.of("kind", kind),
                                "challengeIds",
                                challengeIds,
                                "members",
                                members))
                .statusCode(201)
                .path("id");
    }

    /** The body of a right pilot. */
    public static Map<String, Object> pilotBody(String challengeId, String partnershipId) {
        return Map.of(
                "challengeId",
                challengeId,
                "partnershipId",
                partnershipId,
                "hypothesis",
                "Ten weeks are enough",
                "startOn",
                "2010-01-01",
                "plannedEndOn",
                "2010-06-30",
                "maxParticipants",
                12);
    }

    /** The id at the end of a path. */
    public static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Records an active organisation of a sector and answers its id. */
    public static String activeOrganisation(String sector) {
        Map<String, String> body = Map.of("legalName", "Body " + UUID.randomUUID(), "sector", sector, "country", "GB");
        String location = post("/v1/organisations", body).statusCode(201).header("Location");
        return move(location, "ACTIVE").statusCode(200).path("id");
    }
}
