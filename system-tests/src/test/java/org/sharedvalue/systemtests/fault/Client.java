package org.sharedvalue.systemtests.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A caller who knows several doors to the suite: one that is shut is left for the next, which is safe as nothing was sent. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MERGE_PATCH = "application/merge-patch+json";
    // Longer than the gateway waits for a service, so that the gateway's own answer is seen.
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Supplier<List<String>> doors;
    private final String token;
    private final Random random;

    Client(Supplier<List<String>> doors, String token, Random random) {
        this.doors = doors;
        this.token = token;
        this.random = random;
    }

    Reply get(String path) {
        return call("GET", path, null, Map.of());
    }

    /** With an idempotency key, unless that is empty. */
    Reply post(String path, Object body, String key) {
        return call("POST", path, body, jsonWith(key));
    }

    /** As {@link #post}, within a trace by which its events can be told. */
    Reply post(String path, Object body, String key, String traceId) {
        Map<String, String> headers = jsonWith(key);
        headers.put("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01");
        return call("POST", path, body, headers);
    }

    /** A merge patch of this version. */
    Reply patch(String path, Object body, int version) {
        return call("PATCH", path, body, Map.of("Content-Type", MERGE_PATCH, "If-Match", "\"" + version + '"'));
    }

    private static Map<String, String> jsonWith(String key) {
        Map<String, String> all = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (!key.isEmpty()) {
            all.put("Idempotency-Key", key);
        }
        return all;
    }

    private Reply call(String method, String path, @Nullable Object body, Map<String, String> headers) {
        List<String> order = new ArrayList<>(doors.get());
        Collections.shuffle(order, random);
        for (String door : order) {
            try {
                HttpResponse<String> answer =
                        HTTP.send(request(method, door + path, body, headers), BodyHandlers.ofString());
                return new Reply(
                        answer.statusCode(),
                        parsed(answer.body()),
                        answer.headers().firstValue("Report-Behind").isPresent(),
                        answer.headers().firstValue("Retry-After").isPresent());
            } catch (ConnectException shut) {
                // The next one is asked.
            } catch (IOException lost) {
                return Reply.none();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Reply.none();
            }
        }
        return Reply.none();
    }

    private HttpRequest request(String method, String address, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(written(body)))
                .build();
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return JSON.getNodeFactory().textNode(text);
        }
    }
}
