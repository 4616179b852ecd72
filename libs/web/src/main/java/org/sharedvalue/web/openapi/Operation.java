package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the document.
 *
 * @param path its path template
 * @param method its method in lower case
 * @param node what the document says about it
 */
record Operation(String path, String method, ObjectNode node) {

    static final String JSON = "application/json";

    boolean is(String wanted) {
        return method.equals(wanted);
    }

    /** Whether it makes or moves records, which must happen once per idempotency key; a replay may happen again. */
    boolean takesKey() {
        return is("post") && !path.startsWith("/v1/status/");
    }

    boolean writes() {
        return !is("get");
    }

    /** Whether a change must name the version it is made to: that of a record, not of what hangs below one. */
    boolean needsVersion() {
        return is("patch") && path.indexOf('{') == path.lastIndexOf('{');
    }

    String id() {
        return node.path("operationId").asText();
    }

    /** The steps of the path, without the version. */
    List<String> steps() {
        return Arrays.stream(path.split("/"))
                .filter(step -> !step.isEmpty() && !step.equals("v1"))
                .toList();
    }

    /** Whether a funder reads it with its key, within its quota, from a place that may be gone. */
    boolean isFeed() {
        return path.startsWith("/v1/feeds/");
    }

    String lastStep() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String parent() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    /** Schema of the body in its first media type. */
    Optional<ObjectNode> bodyType() {
        return first(node.path("requestBody").path("content"));
    }

    Optional<JsonNode> bodySchema() {
        return bodyType().map(type -> type.path("schema"));
    }

    ObjectNode responses() {
        return Document.child(node, "responses");
    }

    /** The answers of success, by status. */
    List<Map.Entry<String, JsonNode>> successes() {
        return responses().properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .toList();
    }

    /** The JSON schema of an answer that somebody described; nothing if it is left open. */
    Optional<JsonNode> answerSchema() {
        return successes().stream()
                .map(response -> response.getValue().path("content").path(JSON).path("schema"))
                .filter(schema -> !schema.isMissingNode() && !schema.isEmpty())
                .findFirst();
    }

    /** Makes an answer the only one of success, or one more. */
    void answer(int status, String description, @Nullable JsonNode schema) {
        ObjectNode response = responses().putObject(Integer.toString(status)).put("description", description);
        if (schema != null) {
            response.putObject("content").putObject(JSON).set("schema", schema);
        }
    }

    void forgetAnswers() {
        successes().stream().map(Map.Entry::getKey).toList().forEach(responses()::remove);
    }

    ArrayNode parameters() {
        return node.get("parameters") instanceof ArrayNode present ? present : node.putArray("parameters");
    }

    Optional<ObjectNode> parameter(String name) {
        for (JsonNode parameter : node.path("parameters")) {
            if (parameter instanceof ObjectNode found
                    && found.path("name").asText().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static Optional<ObjectNode> first(JsonNode content) {
        return content.properties().stream()
                .map(Map.Entry::getValue)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .findFirst();
    }
}
