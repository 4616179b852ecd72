package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries every operation of the suite's one document through the front door, as somebody who has no business there. */
final class StrangerWalk {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;
    private final Map<String, String> records;
    private int calls;

    /**
     * A walk.
     *
     * @param records the id of a record that exists, by the path of its collection
     */
    StrangerWalk(String origin, Map<String, String> records) {
        this.origin = origin;
        this.records = records;
    }

    /** Expects the same status of every operation that needs a scope. */
    int expect(int status, @Nullable String token) throws IOException, InterruptedException {
        calls = 0;
        JsonNode paths = JSON.readTree(get("/openapi?format=json")).path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (needsScope(operation.getValue())) {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    assertThat(status(method, path.getKey(), token))
                            .as(method + " " + path.getKey())
                            .isEqualTo(status);
                }
            }
        }
        return calls;
    }

    /**
     * Expects that there is no record behind any of the ids; a state that the collection does not know is refused before
     * the id is looked at.
     */
    int expectNothingFound(String token) throws IOException, InterruptedException {
        calls = 0;
        for (String collection : records.keySet()) {
            assertThat(status("GET", collection + "/{id}", token))
                    .as(collection)
                    .isEqualTo(404);
            assertThat(status("PATCH", collection + "/{id}", token))
                    .as(collection)
                    .isIn(404, 405);
            assertThat(status("POST", collection + "/{id}/transitions", token))
                    .as(collection)
                    .isIn(404, 422);
        }
        return calls;
    }

    private static boolean needsScope(JsonNode operation) {
        JsonNode scopes = operation.path("security").findValue("bearer");
        return scopes != null && !scopes.isEmpty();
    }

    private int status(String method, String template, @Nullable String token)
            throws IOException, InterruptedException {
        calls++;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path(template)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .header("If-Match", "\"1\"")
                    .method(method, BodyPublishers.ofString("{\"to\": \"ACTIVE\"}"));
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        return answer.statusCode();
    }

    private String path(String template) {
        String path = template;
        for (Map.Entry<String, String> each : records.entrySet()) {
            path = path.replace(each.getKey() + "/{id}", each.getKey() + "/" + each.getValue());
        }
        return path.replaceAll("\\{[^/]+}", "00000000-0000-7000-8000-000000000000");
    }

    private String get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(origin + path)).build(), BodyHandlers.ofString())
                .body();
    }
}
