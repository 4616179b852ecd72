package org.sharedvalue.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

    /** Records an active organisation of a sector and answers its id. */
    public static String activeOrganisation(String sector) {
        Map<String, String> body = Map.of("legalName", "Body " + UUID.randomUUID(), "sector", sector, "country", "GB");
        String location =
                post("/v1/organisations", body).statusCode(201).extract().header("Location");
        return move(location, "ACTIVE").statusCode(200).extract().path("id");
    }
}
