package org.sharedvalue.outcomes.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.sharedvalue.accesstests.MembershipBoard;

/**
 * Both owning services over real HTTP: they answer a lookup with one program, one cohort and one organisation and refuse
 * whoever sends no token.
 */
public class OwnersResource implements QuarkusTestResourceLifecycleManager {

    static final String ID = "0193f000-0000-7000-8000-00000000000a";

    private static final Map<String, String> ANSWERS = Map.of(
            "/internal/programs/lookup",
            "{\"items\":[{\"id\":\"" + ID + "\",\"status\":\"ACTIVE\",\"partnershipId\":\"" + ID
                    + "\",\"startOn\":\"2020-01-01\"}]}",
            "/internal/cohorts/lookup",
            "{\"items\":[{\"id\":\"" + ID + "\",\"programId\":\"" + ID
                    + "\",\"status\":\"RUNNING\",\"capacity\":16,\"version\":3,\"endOn\":\"2020-03-01\"}]}",
            "/internal/sessions/lookup",
            "{\"items\":[{\"id\":\"" + ID + "\",\"programId\":\"" + ID + "\",\"cohortId\":\"" + ID
                    + "\",\"status\":\"DELIVERED\",\"sessionOn\":\"2020-02-03\",\"kind\":\"WORKSHOP\"}]}",
            "/internal/organisations/known",
            "{\"ids\":[\"" + ID + "\"]}");

    private final MembershipBoard memberships = new MembershipBoard();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/internal", this::answer);
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        return Map.of("quarkus.rest-client.program-service.url", url, "quarkus.rest-client.partner-service.url", url);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (memberships.answers(exchange)) {
            return;
        }
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        boolean known = authorization != null && authorization.startsWith("Bearer ");
        byte[] body =
                ANSWERS.getOrDefault(exchange.getRequestURI().getPath(), "{}").getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(known ? 200 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
