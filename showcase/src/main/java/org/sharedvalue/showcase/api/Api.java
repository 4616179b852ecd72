package org.sharedvalue.showcase.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One service of the suite, called with one bearer token. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String origin;
    private final String token;

    public Api(String origin, String token) {
        this.origin = origin;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer post(String path, Object body) {
        return send(postRequest(path, body).build());
    }

    /** Changes some fields of a record, whatever its version. */
    public Answer patch(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .method("PATCH", json(body))
                .build());
    }

    /** A batch that takes what it can and says of each other item why not. */
    public Answer postLenient(String path, Object body) {
        return send(postRequest(path, body).header("Prefer", "handling=lenient").build());
    }

    /** The same as {@link #post} without waiting for the answer, for calls that may overtake each other. */
    public CompletableFuture<Answer> postAsync(String path, Object body) {
        HttpRequest request = postRequest(path, body).build();
        return HTTP.sendAsync(request, BodyHandlers.ofString())
                .handle((response, failure) ->
                        failure == null ? checked(request, response) : failed(request.uri(), failure));
    }

    private HttpRequest.Builder postRequest(String path, Object body) {
        return request(path).header("Content-Type", "application/json").POST(json(body));
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + body, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) {
        try {
            return checked(request, HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UnreachableException(request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }

    private static Answer checked(HttpRequest request, HttpResponse<String> response) {
        JsonNode body = parse(response.body());
        if (response.statusCode() >= 300) {
            throw new RefusedException(request.method(), request.uri(), response.statusCode(), body);
        }
        return new Answer(response.statusCode(), response.headers(), body);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    private static Answer failed(URI uri, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof IOException io) {
            throw new UnreachableException(uri, io);
        }
        throw new IllegalStateException(cause);
    }
}
