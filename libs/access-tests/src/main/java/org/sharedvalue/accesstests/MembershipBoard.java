package org.sharedvalue.accesstests;

import static org.sharedvalue.contracttests.call.Call.given;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Tells the memberships that tests have pinned to it, over HTTP as partner-service does: the stand-ins for that service
 * hand the path to it. Tests reach it over HTTP too, because they are loaded apart from it.
 */
public final class MembershipBoard {

    private static final Pattern PATH = Pattern.compile("/internal/organisations/([0-9a-f-]{36})/memberships");
    private static final Pattern LAST_DAY = Pattern.compile("\"to\":\"([0-9-]+)\"");

    private final Map<String, String> pinned = new ConcurrentHashMap<>();
    private final Map<String, String> mergers = new ConcurrentHashMap<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();

    /** Pins an organisation's role in a partnership from a day on; roles add up. */
    public static void pin(UUID organisationId, UUID partnershipId, String role) {
        pin(organisationId, partnershipId, role, "2000-01-01", null);
    }

    /** Pins an organisation's role in a partnership for a time; an open end is null. */
    public static void pin(UUID organisationId, UUID partnershipId, String role, String from, @Nullable String to) {
        String end = to == null ? "" : ",\"to\":\"" + to + "\"";
        given().body("{\"partnershipId\":\"" + partnershipId + "\",\"role\":\"" + role + "\",\"from\":\"" + from + "\""
                        + end + "}")
                .put(url(organisationId))
                .statusCode(200);
    }

    /** Pins that an organisation went into another one, whose roles the question about it tells from now on. */
    public static void pinMerger(UUID predecessorId, UUID survivorId) {
        given().body(",\"mergedIntoId\":\"" + survivorId + "\"")
                .patch(url(predecessorId))
                .statusCode(200);
        given().body(",\"predecessorIds\":[\"" + predecessorId + "\"]")
                .patch(url(survivorId))
                .statusCode(200);
    }

    /** Unpins all roles of an organisation. */
    public static void unpin(UUID organisationId) {
        given().delete(url(organisationId)).statusCode(200);
    }

    /** The trace context in which a service has asked about an organisation; empty if without one. */
    public static String traceOfLastQuestion(UUID organisationId) {
        return given().post(url(organisationId)).statusCode(200).asString();
    }

    private static String url(UUID organisationId) {
        return ConfigProvider.getConfig().getValue("quarkus.rest-client.partner-service.url", String.class)
                + "/internal/organisations/" + organisationId + "/memberships";
    }

    /** Answers if the question is about memberships. */
    public boolean answers(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            return false;
        }
        String id = path.group(1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        switch (exchange.getRequestMethod()) {
            case "PUT" -> pinned.merge(id, body, (before, more) -> before + "," + more);
            case "PATCH" -> mergers.put(id, body);
            case "DELETE" -> pinned.remove(id);
            case "POST" -> {
                reply(exchange, 200, traces.getOrDefault(id, ""));
                return true;
            }
            default -> {
                traces.put(
                        id,
                        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("traceparent"), ""));
                boolean known = authorization != null && authorization.startsWith("Bearer ");
                String merger = mergers.getOrDefault(id, "");
                reply(exchange, known ? 200 : 401, "{\"items\":[" + pinned.getOrDefault(id, "") + "]" + merger + "}");
                return true;
            }
        }
        reply(exchange, 200, "{}");
        return true;
    }

    /** Whether a role is pinned that makes an organisation a member of a partnership today. */
    public boolean isMember(String organisationId, String partnershipId) {
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        return Arrays.stream(pinned.getOrDefault(organisationId, "").split("\\}", -1))
                .filter(role -> role.contains(partnershipId))
                .map(LAST_DAY::matcher)
                .anyMatch(to -> !to.find() || to.group(1).compareTo(today) >= 0);
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
