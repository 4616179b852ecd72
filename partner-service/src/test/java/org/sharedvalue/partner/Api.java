package org.sharedvalue.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.localstack.TestStack;

/** The service's API as the admin calls it. */
public final class Api {

    private Api() {}

    public static RequestSpecification admin() {
        return given().auth().oauth2(TestStack.adminToken()).contentType(ContentType.JSON);
    }

    public static ValidatableResponse post(String path, Object body) {
        return admin().body(body).post(path).then();
    }

    public static ValidatableResponse get(String path) {
        return admin().get(path).then();
    }

    public static ValidatableResponse patch(String path, String ifMatch, Object body) {
        return admin().contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch(path)
                .then();
    }

    public static ValidatableResponse move(String location, String to) {
        return post(location + "/transitions", Map.of("to", to));
    }

    public static ValidatableResponse move(String location, Map<String, Object> transition) {
        return post(location + "/transitions", transition);
    }

    /** The API as the staff of an organisation call it. */
    public static RequestSpecification as(String organisationId) {
        return given().auth()
                .oauth2(TestStack.staffToken(UUID.fromString(organisationId)))
                .contentType(ContentType.JSON);
    }

    /** Raises a challenge in the name of an organisation and answers its path. */
    public static String challenge(String organisationId) {
        return post("/v1/challenges", challengeBody(organisationId))
                .statusCode(201)
                .extract()
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
                .extract()
                .path("id");
    }

    /** The id at the end of a path. */
    public static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Records an active organisation of a sector and answers its id. */
    public static String activeOrganisation(String sector) {
        Map<String, String> body = Map.of("legalName", "Body " + UUID.randomUUID(), "sector", sector, "country", "GB");
        String location =
                post("/v1/organisations", body).statusCode(201).extract().header("Location");
        return move(location, "ACTIVE").statusCode(200).extract().path("id");
    }
}
