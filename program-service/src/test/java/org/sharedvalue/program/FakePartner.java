package org.sharedvalue.program;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sharedvalue.accesstests.MembershipBoard;

/**
 * Stands in for partner-service over HTTP. What it answers about an id is written in the id's first digits, so that
 * tests share nothing with it; {@code /asked/{id}} tells how often it was asked, {@code /traced/{id}} in which trace.
 */
public final class FakePartner implements QuarkusTestResourceLifecycleManager {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String UNKNOWN = "00000000";
    private static final String PROPOSED = "11111111";
    private static final String PROPOSED_AT_FIRST = "22222222";
    private static final String BROKEN = "33333333";
    private static final String SILENT = "44444444";
    private static final String PILOT = "55555555";
    private static final String KNOWN = "aaaaaaaa";

    private final MembershipBoard memberships = new MembershipBoard();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    public static String unknown() {
        return id(UNKNOWN);
    }

    public static String proposed() {
        return id(PROPOSED);
    }

    public static String proposedAtFirst() {
        return id(PROPOSED_AT_FIRST);
    }

    public static String broken() {
        return id(BROKEN);
    }

    public static String silent() {
        return id(SILENT);
    }

    public static String known() {
        return id(KNOWN);
    }

    /** A pilot of a known partnership. */
    public static String pilotOf(String partnershipId) {
        return partnershipId.replace(KNOWN, PILOT);
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
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.partner-service.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (memberships.answers(exchange)) {
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<String> ids =
                ID.matcher(path + body).results().map(found -> found.group()).toList();
        if (path.startsWith("/asked/")) {
            reply(exchange, 200, String.valueOf(times(ids.get(0)).get()));
            return;
        }
        if (path.startsWith("/traced/")) {
            reply(exchange, 200, traces.getOrDefault(ids.get(0), ""));
            return;
        }
        ids.forEach(id -> times(id).incrementAndGet());
        String trace = exchange.getRequestHeaders().getFirst("traceparent");
        ids.forEach(id -> traces.put(id, trace == null ? "" : trace));
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            reply(exchange, 401, "{}");
        } else if (has(ids, BROKEN)) {
            exchange.close();
        } else if (!has(ids, SILENT)) {
            String known = ids.stream().filter(id -> !id.startsWith(UNKNOWN)).collect(Collectors.joining("\",\""));
            if (path.startsWith("/internal/partnerships/")) {
                boolean shown =
                        !known.isEmpty() && isShown(exchange.getRequestURI().getQuery(), ids.get(0));
                reply(exchange, shown ? 200 : 404, partnership(ids.get(0)));
            } else if (path.startsWith("/internal/pilots/")) {
                reply(exchange, 200, pilots(ids));
            } else {
                reply(exchange, 200, "{\"ids\":[" + (known.isEmpty() ? "" : '"' + known + '"') + "]}");
            }
        }
    }

    private boolean isShown(String query, String partnershipId) {
        return query == null || memberships.isMember(query.replace("visibleTo=", ""), partnershipId);
    }

    private String partnership(String id) {
        boolean proposed = id.startsWith(PROPOSED)
                || (id.startsWith(PROPOSED_AT_FIRST) && times(id).get() == 1);
        return "{\"id\":\"" + id + "\",\"status\":\"" + (proposed ? "PROPOSED" : "ACTIVE")
                + "\",\"memberOrganisationIds\":[]}";
    }

    private static String pilots(List<String> ids) {
        return ids.stream()
                .filter(id -> id.startsWith(PILOT))
                .map(id -> "{\"id\":\"" + id + "\",\"partnershipId\":\"" + id.replace(PILOT, KNOWN) + "\"}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private AtomicInteger times(String id) {
        return asked.computeIfAbsent(id, any -> new AtomicInteger());
    }

    private static boolean has(List<String> ids, String firstDigits) {
        return ids.stream().anyMatch(id -> id.startsWith(firstDigits));
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
