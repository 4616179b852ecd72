package org.sharedvalue.localstack.token;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.json.JsonUtil;

/** Answers an exchange with JSON. */
final class Answer {

    private Answer() {}

    static void ok(HttpExchange exchange, String json) throws IOException {
        send(exchange, 200, json);
    }

    /** An error as RFC 6749 §5.2 writes it. */
    static void error(HttpExchange exchange, int status, String error, String description) throws IOException {
        send(exchange, status, JsonUtil.toJson(Map.of("error", error, "error_description", description)));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
