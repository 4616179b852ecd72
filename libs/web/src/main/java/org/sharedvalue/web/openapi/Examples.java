package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.sharedvalue.web.export.ExportFormat;

/** Puts an example at every body and every answer that has none, made from its schema. */
final class Examples {

    private final Document document;
    private final ExampleMaker maker;

    Examples(Document document) {
        this.document = document;
        this.maker = new ExampleMaker(document);
    }

    void add() {
        for (Operation operation : document.operations()) {
            operation.node().path("requestBody").path("content").properties().forEach(this::add);
            for (Map.Entry<String, JsonNode> success : operation.successes()) {
                success.getValue().path("content").properties().forEach(this::add);
            }
            operation.node().path("parameters").forEach(this::add);
        }
    }

    private void add(Map.Entry<String, JsonNode> content) {
        lines(content);
        if (!(content.getValue() instanceof ObjectNode type) || type.has("example") || type.has("examples")) {
            return;
        }
        String text =
                switch (content.getKey()) {
                    case "text/csv" -> "id,version\r\n0190d1a0-4f5e-7c3a-8b21-3f6d5a9c7e10,1\r\n";
                    case "application/x-ndjson" -> "{\"end\": true, \"count\": 0}\n";
                    case "text/html" -> "<!doctype html><title>Report</title>";
                    default -> null;
                };
        if (text != null) {
            type.putObject("schema").put("type", "string");
            type.put("example", text);
        } else {
            type.set("example", maker.example(type.path("schema"), "value"));
        }
    }

    /** A line of JSON that an annotation gives as an example has been read as JSON; it is text. */
    private static void lines(Map.Entry<String, JsonNode> content) {
        if (content.getKey().equals(ExportFormat.NDJSON_TYPE)
                && content.getValue() instanceof ObjectNode type
                && type.path("example").isObject()) {
            type.put("example", type.get("example") + "\n");
        }
    }

    /** Only to what must be sent: who tries an operation in a browser sends every example, a cursor of another list too. */
    private void add(JsonNode parameter) {
        if (parameter instanceof ObjectNode found && found.path("required").asBoolean()) {
            found.set(
                    "example",
                    maker.example(found.path("schema"), found.path("name").asText()));
        }
    }
}
