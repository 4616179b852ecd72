package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.Limit;

/**
 * Describes what collections take and give, from what one of their operations says: a page holds what the single read
 * answers, a batch holds what the single create takes.
 */
final class Collections {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int MULTI_STATUS = 207;
    private static final int MAX_BATCH = 1_000;
    private static final String ITEMS = "items";
    private static final String BATCH = "batch";
    private static final String LENIENT = "LenientBatchResponse";

    private final Document document;

    Collections(Document document) {
        this.document = document;
    }

    void describe() {
        for (Operation operation : document.operations()) {
            if (operation.is("post") && operation.lastStep().equals(BATCH)) {
                batch(operation);
            } else if (operation.is("patch")) {
                patch(operation);
            } else if (operation.answerSchema().isEmpty()) {
                single(operation);
            }
        }
    }

    private void single(Operation operation) {
        Optional<JsonNode> shown = representation(operation.path());
        if (shown.isEmpty()) {
            return;
        }
        operation.forgetAnswers();
        if (operation.is("get")) {
            operation.answer(OK, "A page, or everything as an export", page(shown.get()));
            operation.successes().forEach(answer -> exports(Document.child((ObjectNode) answer.getValue(), "content")));
        } else {
            operation.answer(CREATED, "Recorded", shown.get().deepCopy());
        }
    }

    /** Their schema is text; the examples show it. */
    private static void exports(ObjectNode content) {
        for (ExportFormat format : ExportFormat.values()) {
            content.putObject(format.type().toString());
        }
    }

    private void patch(Operation operation) {
        Optional<JsonNode> shown = document.operation(operation.path(), "get").flatMap(Operation::answerSchema);
        if (shown.isPresent() && operation.answerSchema().isEmpty()) {
            operation.forgetAnswers();
            operation.answer(OK, "Changed", shown.get().deepCopy());
        }
        document.operation(operation.parent(), "post")
                .flatMap(Operation::bodySchema)
                .map(Document::name)
                .ifPresent(request -> operation.bodyType().orElseThrow().set("schema", patchOf(request)));
    }

    private void batch(Operation operation) {
        boolean moves = operation.parent().endsWith("/transitions");
        String collection =
                moves ? operation.parent().substring(0, operation.parent().lastIndexOf('/')) : operation.parent();
        JsonNode item = document.operations().stream()
                .filter(single -> single.is("post")
                        && single.path().matches(Pattern.quote(collection) + (moves ? "/\\{[^/]+}/transitions" : "")))
                .findFirst()
                .flatMap(Operation::bodySchema)
                .orElseThrow(() -> new IllegalStateException("no single operation for " + operation.path()));
        operation.bodyType().orElseThrow().set("schema", list(moves ? moveOf(item) : item, MAX_BATCH));
        JsonNode shown = representation(collection).orElseThrow();
        operation.forgetAnswers();
        operation.answer(moves ? OK : CREATED, "All of them, in the order sent", list(shown, MAX_BATCH));
        operation.answer(
                MULTI_STATUS, "With `Prefer: handling=lenient`: what became of each item", document.reference(LENIENT));
        lenient();
    }

    /** What a read of one record of the collection answers, or else its create. */
    private Optional<JsonNode> representation(String collection) {
        return document.operations().stream()
                .filter(single -> single.is("get") && single.path().matches(Pattern.quote(collection) + "/\\{[^/]+}"))
                .findFirst()
                .flatMap(Operation::answerSchema)
                .or(() -> document.operation(collection, "post").flatMap(Operation::answerSchema));
    }

    private ObjectNode page(JsonNode shown) {
        String name = String.valueOf(Document.name(shown)).replaceFirst("Response$", "") + "Page";
        ObjectNode page = list(shown, Limit.MAX);
        Document.child(page, "properties")
                .putObject("next")
                .put("type", "string")
                .put("format", "uri-reference")
                .put("description", "Address of the next page; absent on the last one");
        document.schemas().set(name, page);
        return document.reference(name);
    }

    private ObjectNode list(JsonNode item, int most) {
        ObjectNode list = document.object().put("type", "object");
        list.putArray("required").add(ITEMS);
        list.putObject("properties")
                .putObject(ITEMS)
                .put("type", "array")
                .put("maxItems", most)
                .set(ITEMS, item.deepCopy());
        return list;
    }

    private ObjectNode moveOf(JsonNode transition) {
        String name = Document.name(transition) + "Item";
        ObjectNode item = document.resolved(transition).deepCopy();
        Document.child(item, "properties").set("id", uuid());
        Optional.ofNullable((ArrayNode) item.get("required"))
                .orElseGet(() -> item.putArray("required"))
                .add("id");
        document.schemas().set(name, item);
        return document.reference(name);
    }

    /** Every field may be left out of a merge patch, and one that need not be there may be taken away with null. */
    private ObjectNode patchOf(String request) {
        String name = request.replaceFirst("Request$", "") + "Patch";
        ObjectNode patch = document.schemas().path(request).deepCopy();
        patch.remove("required");
        patch.put("minProperties", 1);
        document.schemas().set(name, patch);
        return document.reference(name);
    }

    private void lenient() {
        ObjectNode item = document.object().put("type", "object");
        item.putArray("required").add("index").add("status");
        ObjectNode properties = item.putObject("properties");
        properties
                .putObject("index")
                .put("type", "integer")
                .put("format", "int32")
                .put("minimum", 0);
        properties.putObject("status").put("type", "integer").put("format", "int32");
        properties.set("id", uuid());
        properties.putObject("version").put("type", "integer").put("format", "int32");
        properties.set("problem", document.reference("Problem"));
        document.schemas().set(LENIENT, list(item, MAX_BATCH));
    }

    private ObjectNode uuid() {
        return document.object().put("type", "string").put("format", "uuid");
    }
}
