package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sharedvalue.localstack.TestStack;

/** Sends files to be imported, and waits for what comes of them. */
final class Files {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Files() {}

    /** The import of a table, at its end. */
    static JsonNode imported(String collection, String... lines) {
        String token = TestStack.adminToken();
        return end(token, sent(token, "collection=" + collection, CSV, bytes(lines)));
    }

    static byte[] bytes(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The import at its end. */
    static JsonNode end(String token, HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return end(token, accepted.headers().firstValue("Location").orElseThrow());
    }

    static JsonNode end(String token, String location) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode job = json(get(token, location, "Prefer", "wait=5"));
            if (job.path("status").asText().matches("COMPLETED|FAILED")) {
                return job;
            }
        }
        throw new AssertionError(location + " does not end");
    }

    static HttpResponse<String> sent(String token, String query, String type, byte[] body, String... headers) {
        return post(token, query, type, BodyPublishers.ofByteArray(body), headers);
    }

    /** Sends what comes, in chunks, without saying how much it is. */
    static HttpResponse<String> streamed(String token, String query, String type, Supplier<InputStream> body) {
        return post(token, query, type, BodyPublishers.ofInputStream(body));
    }

    private static HttpResponse<String> post(
            String token, String query, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(token, "/v1/imports?" + query, headers)
                .header("Content-Type", type)
                .POST(body);
        return send(request);
    }

    static HttpResponse<String> get(String token, String path, String... headers) {
        return send(request(token, path, headers).GET());
    }

    private static HttpRequest.Builder request(String token, String path, String... headers) {
        String origin =
                ConfigProvider.getConfig().getValue("test.url", String.class).replaceAll("/$", "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(answer.body(), noJson);
        }
    }

    /** The errors of an import, as {@code line pointer code}. */
    static String errors(JsonNode job) {
        StringBuilder errors = new StringBuilder();
        json(get(TestStack.adminToken(), "/v1/imports/" + id(job) + "/errors"))
                .path("items")
                .forEach(error -> errors.append(error.path("line").asText())
                        .append(' ')
                        .append(error.path("pointer").asText())
                        .append(' ')
                        .append(error.path("code").asText())
                        .append('\n'));
        return errors.toString();
    }

    static UUID id(JsonNode job) {
        return UUID.fromString(job.path("id").asText());
    }

    /** How many rows were read, created, unchanged, refused. */
    static String counters(JsonNode job) {
        JsonNode counters = job.path("counters");
        return counters.path("read") + " " + counters.path("created") + " " + counters.path("unchanged") + " "
                + counters.path("refused");
    }
}
