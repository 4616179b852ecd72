package org.sharedvalue.program;

import static org.sharedvalue.contracttests.call.Call.given;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands in for outcomes-service over HTTP: it knows how many places tests have pinned as taken, and what it was told. */
public final class FakeOutcomes implements QuarkusTestResourceLifecycleManager {

    private static final Pattern CAPACITY = Pattern.compile("\"capacity\":(\\d+)");

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private HttpServer server;

    /** Pins how many places of a cohort are taken; -1 for a service that does not answer. */
    public static void take(String cohortId, int places) {
        given().body(String.valueOf(places)).put(url(cohortId)).statusCode(200);
    }

    /** What was last told about a cohort. */
    public static String told(String cohortId) {
        return given().get(url(cohortId)).asString();
    }

    private static String url(String cohortId) {
        return ConfigProvider.getConfig().getValue("quarkus.rest-client.outcomes-service.url", String.class)
                + "/internal/cohorts/" + cohortId + "/places";
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.outcomes-service.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                taken.put(path, Integer.valueOf(body));
                reply(exchange, 200, "{}");
            }
            case "GET" -> reply(exchange, 200, told.getOrDefault(path, ""));
            default -> agree(exchange, path, body);
        }
    }

    private void agree(HttpExchange exchange, String path, String body) throws IOException {
        Matcher capacity = CAPACITY.matcher(body);
        int places = taken.getOrDefault(path, 0);
        if (exchange.getRequestHeaders().getFirst("Authorization") == null || !capacity.find()) {
            reply(exchange, 401, "{}");
        } else if (places < 0) {
            exchange.close();
        } else if (Integer.parseInt(capacity.group(1)) < places) {
            reply(exchange, 409, "{}");
        } else {
            told.put(path, body);
            reply(exchange, 200, body);
        }
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
