package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gives the parameters that many operations share one description and a type of their own. */
final class Parameters {

    private static final String SCHEMA = "schema";
    private static final int MAX_KEY = 200;

    private final Document document;

    Parameters(Document document) {
        this.document = document;
    }

    void describe() {
        for (Operation operation : document.operations()) {
            list(operation);
            operation.parameter("If-Match").ifPresent(found -> found.put(
                            "description",
                            operation.needsVersion()
                                    ? "The ETag of the version that was read; 428 without it, 412 if it is stale"
                                    : "The ETag of the version that was read; 412 if it is stale")
                    .put("required", operation.needsVersion()));
            operation
                    .parameter("Prefer")
                    .ifPresent(found -> found.put(
                            "description",
                            operation.is("get")
                                    ? "`wait=20` waits for a change, so many seconds at most"
                                    : "`handling=lenient` answers item by item with 207 instead of all or nothing"));
            if (operation.takesKey()) {
                idempotencyKey(operation);
            }
            operation.parameters().forEach(Parameters::complete);
            if (operation.parameters().isEmpty()) {
                operation.node().remove("parameters");
            }
        }
    }

    private void list(Operation operation) {
        operation.parameter("limit").ifPresent(found -> found.putObject(SCHEMA)
                .put("type", "integer")
                .put("format", "int32")
                .put("minimum", 1)
                .put("default", 50));
        operation.parameter("updatedSince").ifPresent(found -> found.putObject(SCHEMA)
                .put("type", "string")
                .put("format", "date-time"));
        operation.parameter("sort").ifPresent(found -> found.putObject(SCHEMA)
                .put("type", "string")
                .putArray("enum")
                .add("createdAt")
                .add("-createdAt")
                .add("updatedAt")
                .add("-updatedAt"));
        operation.parameter("cutOff").ifPresent(found -> found.putObject(SCHEMA)
                .put("type", "string")
                .put("format", "date"));
        status(operation);
    }

    /** A collection whose records have a status is filtered by its words; another one is not filtered by it. */
    private void status(Operation operation) {
        operation.parameter("status").ifPresent(found -> {
            JsonNode item = operation
                    .answerSchema()
                    .map(document::resolved)
                    .map(page -> page.path("properties").path("items").path("items"))
                    .map(document::resolved)
                    .orElseGet(document::object);
            JsonNode status = item.path("properties").path("status");
            if (status.isMissingNode()) {
                remove(operation.parameters(), found);
            } else {
                found.set(SCHEMA, status.deepCopy());
            }
        });
    }

    private static void remove(ArrayNode parameters, ObjectNode unwanted) {
        for (int place = parameters.size() - 1; place >= 0; place--) {
            if (parameters.get(place).equals(unwanted)) {
                parameters.remove(place);
            }
        }
    }

    private static void idempotencyKey(Operation operation) {
        if (operation.parameter("Idempotency-Key").isEmpty()) {
            ObjectNode parameter = operation.parameters().addObject();
            parameter
                    .put("name", "Idempotency-Key")
                    .put("in", "header")
                    .put("description", "Makes a repetition within 24 h answer as the first time did")
                    .putObject(SCHEMA)
                    .put("type", "string")
                    .put("minLength", 1)
                    .put("maxLength", MAX_KEY);
        }
    }

    private static void complete(JsonNode parameter) {
        if (!(parameter instanceof ObjectNode found)) {
            return;
        }
        if (!found.has(SCHEMA)) {
            found.putObject(SCHEMA).put("type", "string");
        }
        if (!found.has("description")) {
            String name = found.path("name").asText();
            found.put(
                    "description",
                    found.path("in").asText().equals("path")
                            ? "Names the record"
                            : "Only what has this `" + name + "`");
        }
    }
}
