package org.sharedvalue.gateway.release;

import static org.sharedvalue.contracttests.call.Call.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracttests.call.Answer;

/** Releases of one scope over HTTP, as one caller makes and reads them. */
final class ReleaseApi {

    private final String token;
    private final String type;
    private final UUID scope;

    ReleaseApi(String token, String type, UUID scope) {
        this.token = token;
        this.type = type;
        this.scope = scope;
    }

    Map<String, Object> body(Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(
                Map.of("scope", Map.of("type", type, "id", scope), "audience", "PUBLIC", "cutOff", "2026-01-01"));
        body.putAll(fields);
        return body;
    }

    Answer create(Map<String, Object> fields) {
        return given().token(token)
                .contentType("application/json")
                .body(body(fields))
                .post("/v1/releases");
    }

    String draft(Map<String, Object> fields) {
        Answer answer = create(fields);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.asString());
        }
        return answer.path("id");
    }

    Answer publish(String id) {
        return given().token(token)
                .contentType("application/json")
                .body(Map.of("to", "FINAL"))
                .post("/v1/releases/" + id + "/transitions");
    }

    /** A draft that is published at once. */
    JsonNode published(Map<String, Object> fields) throws IOException {
        Answer answer = publish(draft(fields));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.asString());
        }
        return json(answer);
    }

    Answer get(String path) {
        return given().token(token).get("/v1/releases" + path);
    }

    static JsonNode json(Answer answer) throws IOException {
        return ContractJson.MAPPER.readTree(answer.asByteArray());
    }

    static JsonNode figure(JsonNode release, String code) {
        return in(release.at("/report/figures"), code);
    }

    static JsonNode in(JsonNode figures, String code) {
        for (JsonNode figure : figures) {
            if (figure.path("code").asText().equals(code)) {
                return figure;
            }
        }
        throw new AssertionError("no " + code);
    }
}
