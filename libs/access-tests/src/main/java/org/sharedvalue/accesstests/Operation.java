package org.sharedvalue.accesstests;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a service's OpenAPI document.
 *
 * @param method such as GET
 * @param path template such as /v1/programs/{id}
 * @param scope what its document says the token must have; empty if any token will do
 */
record Operation(String method, String path, String scope) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** All operations that the service at hand documents. */
    static List<Operation> all() {
        JsonPath document = given().queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, described) -> {
            if (METHODS.contains(method)) {
                operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, scope(described)));
            }
        }));
        return operations;
    }

    @SuppressWarnings("unchecked")
    private static String scope(Map<String, Object> described) {
        List<Map<String, List<String>>> security =
                (List<Map<String, List<String>>>) described.getOrDefault("security", List.of());
        return security.stream()
                .flatMap(each -> each.getOrDefault("bearer", List.of()).stream())
                .collect(Collectors.joining(" "));
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
