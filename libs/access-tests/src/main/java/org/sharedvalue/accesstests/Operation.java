package org.sharedvalue.accesstests;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a service's OpenAPI document.
 *
 * @param method such as GET
 * @param path template such as /v1/programs/{id}
 */
record Operation(String method, String path) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** All operations that the service at hand documents. */
    static List<Operation> all() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> operations.add(new Operation(method.toUpperCase(Locale.ROOT), path))));
        return operations;
    }

    String key() {
        return method + " " + path;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** Whether it names a record in its path. */
    boolean namesRecord() {
        return path.contains("{");
    }

    /** Calls it with everything that a right call has, but for the token and the records it names. */
    Response call(@Nullable String token, String resolvedPath, @Nullable Object body, boolean lenient) {
        RequestSpecification request = token == null ? given() : given().auth().oauth2(token);
        if (body != null) {
            request = request.contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .body(body);
        }
        if (method.equals("PATCH")) {
            request = request.header("If-Match", "*");
        }
        if (lenient) {
            request = request.header("Prefer", "handling=lenient");
        }
        return request.request(method, resolvedPath);
    }
}
