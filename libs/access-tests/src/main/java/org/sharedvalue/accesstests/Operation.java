package org.sharedvalue.accesstests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracttests.Client;
import org.sharedvalue.contracttests.Reply;

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
        Reply document = new Client().get("/openapi?format=json");
        assertThat(document.status()).isEqualTo(200);
        List<Operation> operations = new ArrayList<>();
        document.json().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), scope(method.getValue())));
                    }
                }));
        return operations;
    }

    private static String scope(JsonNode described) {
        return described.path("security").findValues("bearer").stream()
                .flatMap(scopes -> scopes.valueStream())
                .map(JsonNode::asText)
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
    Reply call(@Nullable String token, String resolvedPath, @Nullable Object body, boolean lenient) {
        List<String> headers = new ArrayList<>();
        if (method.equals("PATCH")) {
            headers.addAll(List.of("If-Match", "*"));
        }
        if (lenient) {
            headers.addAll(List.of("Prefer", "handling=lenient"));
        }
        String text = body == null || body instanceof String ? (String) body : Client.text(body);
        return Client.with(token).send(method, resolvedPath, text, headers.toArray(String[]::new));
    }
}
