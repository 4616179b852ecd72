package org.sharedvalue.accesstests;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sharedvalue.localstack.TestStack;

/** A service as one caller calls it. */
public final class As {

    private final String token;

    private As(String token) {
        this.token = token;
    }

    public static As staffOf(UUID organisation) {
        return new As(TestStack.staffToken(organisation));
    }

    public static As admin() {
        return new As(TestStack.adminToken());
    }

    private RequestSpecification calling() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public Response get(String path) {
        return calling().get(path);
    }

    public Response post(String path, Object body) {
        return calling().body(body).post(path);
    }

    /** A batch that is answered item by item. */
    public Response lenient(String path, Object body) {
        return calling().header("Prefer", "handling=lenient").body(body).post(path);
    }

    public Response patch(String path, Map<String, Object> fields) {
        return calling()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(fields)
                .patch(path);
    }

    /** The ids of everything in a collection that the caller is shown, page by page. */
    public Set<UUID> listed(String collection, int limit) {
        Set<UUID> ids = new TreeSet<>();
        String next = collection + (collection.contains("?") ? "&" : "?") + "limit=" + limit;
        while (next != null) {
            Response page = calling()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .response();
            for (String id : page.jsonPath().getList("items.id", String.class)) {
                if (!ids.add(UUID.fromString(id))) {
                    throw new AssertionError(id + " is listed twice in " + collection);
                }
            }
            next = page.jsonPath().getString("next");
        }
        return ids;
    }
}
