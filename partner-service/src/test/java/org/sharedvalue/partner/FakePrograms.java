package org.sharedvalue.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands in for program-service over HTTP: it knows every program but those whose id begins with zeros, and is silent
 * about those whose id begins with fours. It takes every challenge's id for that of a program that answers it, too.
 */
public final class FakePrograms implements QuarkusTestResourceLifecycleManager {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String UNKNOWN = "00000000";
    private static final String SILENT = "44444444";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    /** A program that it knows. */
    public static String known() {
        return id("aaaaaaaa");
    }

    /** A program that it knows, run by this partnership: it takes every program's id for that of its partnership too. */
    public static String runBy(String partnershipId) {
        return partnershipId;
    }

    /** A program that it does not know, or not for the caller. */
    public static String unknown() {
        return id(UNKNOWN);
    }

    /** A program about which it gives no answer. */
    public static String silent() {
        return id(SILENT);
    }

    private static String id(String firstDigits) {
        return firstDigits + UUID.randomUUID().toString().substring(firstDigits.length());
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/internal/programs/", this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.program-service.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (body.contains(SILENT)) {
            exchange.close();
            return;
        }
        String items = ID.matcher(body)
                .results()
                .map(MatchResult::group)
                .filter(id -> !id.startsWith(UNKNOWN))
                .map(id -> "{\"id\":\"" + id + "\",\"partnershipId\":\"" + id + "\",\"status\":\"ACTIVE\"}")
                .collect(Collectors.joining(","));
        byte[] answer = ("{\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(
                authorization != null && authorization.startsWith("Bearer ") ? 200 : 401, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
