package org.sharedvalue.gateway.openapi;

import static org.sharedvalue.contracttests.call.Call.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The document as the gateway serves it.
 *
 * @param root the whole of it
 */
record ServedDocument(JsonNode root) {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    /**
     * One operation of the document.
     *
     * @param name method and path
     * @param node what the document says about it
     */
    record Operation(String name, JsonNode node) {

        boolean isTokenless() {
            return node.path("security").isEmpty();
        }

        List<JsonNode> successes() {
            List<JsonNode> successes = new ArrayList<>();
            node.path("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2")) {
                    successes.add(response.getValue());
                }
            });
            return successes;
        }
    }

    static ServedDocument get() throws IOException {
        return new ServedDocument(new ObjectMapper()
                .readTree(given().get("/openapi?format=json").statusCode(200).asString()));
    }

    static String yaml() {
        return given().get("/openapi").statusCode(200).asString();
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    if (path.getValue().has(method)) {
                        operations.add(new Operation(
                                method + " " + path.getKey(), path.getValue().get(method)));
                    }
                }));
        return operations;
    }

    /** Everything with a schema and an example: bodies, answers, parameters, problems. */
    List<JsonNode> exampled() {
        List<JsonNode> found = new ArrayList<>();
        for (String part : List.of("paths", "components")) {
            collect(part.equals("paths") ? root.path(part) : root.path(part).path("responses"), found);
        }
        return found;
    }

    private static void collect(JsonNode node, List<JsonNode> found) {
        if (node.has("schema") && (node.has("example") || node.has("examples"))) {
            found.add(node);
        }
        node.forEach(each -> collect(each, found));
    }
}
