package org.sharedvalue.program;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    public static ValidatableResponse lenient(String path, Object body) {
        return admin().header("Prefer", "handling=lenient")
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse get(String path) {
        return admin().get(path).then();
    }

    /** Changes the one field of a record that a newcomer would: with the version that was read. */
    public static ValidatableResponse edit(String location, String field, @Nullable Object value) {
        Map<String, Object> patch = new HashMap<>();
        patch.put(field, value);
        String tag = get(location).statusCode(200).extract().header("ETag");
        return patch(location, tag, patch);
    }

    public static ValidatableResponse patch(String location, String ifMatch, Map<String, Object> patch) {
        return admin().contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(location)
                .then();
    }

    public static ValidatableResponse move(String location, String to) {
        return post(location + "/transitions", Map.of("to", to));
    }

    public static ValidatableResponse move(String location, String to, String field, String value) {
        return post(location + "/transitions", Map.of("to", to, field, value));
    }

    /** Records something and answers where it is. */
    public static String created(String path, Object body) {
        return post(path, body).statusCode(201).extract().header("Location");
    }

    /** The id at the end of a location. */
    public static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
