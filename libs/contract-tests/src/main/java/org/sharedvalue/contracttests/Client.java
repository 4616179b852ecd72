package org.sharedvalue.contracttests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.localstack.TestStack;

/** Calls the service under test as one caller, with nothing between the test and what goes over the wire. */
public final class Client {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = withAnyHeader();

    private final URI origin = URI.create(
            ConfigProvider.getConfig().getValue("test.url", String.class).replaceAll("/$", ""));
    private final @Nullable String token;

    /** As the admin. */
    public Client() {
        this(TestStack.adminToken());
    }

    private Client(@Nullable String token) {
        this.token = token;
    }

    /** As who has this token; as nobody without one. */
    public static Client with(@Nullable String token) {
        return new Client(token);
    }

    /** Hostile callers send headers that the JDK keeps to itself unless it is told before its first client. */
    private static HttpClient withAnyHeader() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection,host,expect");
        return HttpClient.newHttpClient();
    }

    URI origin() {
        return origin;
    }

    @Nullable String token() {
        return token;
    }

    /** Asks for a path. */
    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Posts a body as JSON. */
    public Reply post(String path, Object body, String... headers) {
        return send("POST", path, text(body), headers);
    }

    /** Patches with a body as a merge patch. */
    public Reply patch(String path, Object body, String... headers) {
        return send("PATCH", path, text(body), headers);
    }

    /** Sends any text; headers are names and values in turn. */
    public Reply send(String method, String path, @Nullable String body, String... headers) {
        Map<String, String> all = new LinkedHashMap<>();
        if (token != null) {
            all.put("Authorization", "Bearer " + token);
        }
        if (body != null) {
            all.put("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        for (int index = 0; index < headers.length; index += 2) {
            all.put(headers[index], headers[index + 1]);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        all.forEach(request::header);
        return sent(request.build());
    }

    /** Also of another server, if it is a whole address. */
    private URI address(String path) {
        return URI.create(path.startsWith("http://") ? path : origin + path);
    }

    private Reply sent(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return reply(response);
        } catch (IOException failure) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        JsonNode json;
        try {
            json = JSON.readTree(response.body());
        } catch (JsonProcessingException noJson) {
            json = MissingNode.getInstance();
        }
        return new Reply(response.statusCode(), response.headers(), response.body(), json);
    }

    /** The JSON of a value. */
    public static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
