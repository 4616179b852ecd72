package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An OpenAPI document as a JSON tree, with the look-ups that its completion needs. */
final class Document {

    static final String REF = "$ref";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private final ObjectNode root;

    Document(ObjectNode root) {
        this.root = root;
        sortPaths();
    }

    ObjectNode components(String kind) {
        return child(child(root, "components"), kind);
    }

    ObjectNode schemas() {
        return components("schemas");
    }

    /** Every operation, by path and method in order. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        child(root, "paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    if (path.getValue().get(method) instanceof ObjectNode operation) {
                        operations.add(new Operation(path.getKey(), method, operation));
                    }
                }));
        return operations;
    }

    Optional<Operation> operation(String path, String method) {
        return operations().stream()
                .filter(operation ->
                        operation.path().equals(path) && operation.method().equals(method))
                .findFirst();
    }

    /** The schema that a reference stands for; any other schema is itself. */
    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has(REF)) {
            found = root.at(found.get(REF).asText().substring(1));
        }
        return found;
    }

    /** The name of a referenced schema; null for one written in place. */
    static @Nullable String name(@Nullable JsonNode schema) {
        String ref = schema == null ? "" : schema.path(REF).asText();
        return ref.startsWith(SCHEMAS) ? ref.substring(SCHEMAS.length()) : null;
    }

    /** Names of all schemas that can be reached from here. */
    Set<String> reachable(JsonNode from) {
        Set<String> found = new HashSet<>();
        collect(from, found);
        return found;
    }

    ObjectNode reference(String schema) {
        return root.objectNode().put(REF, SCHEMAS + schema);
    }

    ObjectNode object() {
        return root.objectNode();
    }

    /** Leaves out the schemas that nothing refers to any more. */
    void tidy() {
        Set<String> used = reachable(child(root, "paths"));
        used.addAll(reachable(components("responses")));
        schemas().retain(used);
    }

    static ObjectNode child(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode present ? present : parent.putObject(name);
    }

    private void collect(JsonNode node, Set<String> found) {
        String name = name(node);
        if (name != null && found.add(name)) {
            collect(schemas().path(name), found);
        }
        node.forEach(each -> collect(each, found));
    }

    private void sortPaths() {
        Map<String, JsonNode> sorted = new TreeMap<>();
        ObjectNode paths = child(root, "paths");
        paths.properties().forEach(path -> sorted.put(path.getKey(), path.getValue()));
        paths.removeAll();
        paths.setAll(sorted);
    }
}
