package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The documents of other services that the build has laid on the classpath: they become part of the one that is made. */
final class ServiceDocuments {

    private static final List<String> SERVICES = List.of("partner", "program", "outcomes");
    private static final String INTERNAL = "/internal/";

    private ServiceDocuments() {}

    /** The document with what the services serve in public; the document itself where the build laid down no others. */
    static ObjectNode mergedInto(ObjectNode document, ObjectMapper json) throws IOException {
        ObjectNode own = document;
        for (String service : SERVICES) {
            String resource = "openapi-of-services/" + service + "-service.json";
            try (InputStream found =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
                if (found != null) {
                    merge(own, (ObjectNode) json.readTree(found), service);
                }
            }
        }
        new Document(own).tidy();
        return own;
    }

    private static void merge(ObjectNode target, ObjectNode service, String name) {
        ObjectNode paths = Document.child(target, "paths");
        ObjectNode taken = Document.child(Document.child(target, "components"), "schemas");
        JsonNode renamed = renamed(service, new Renaming(taken, service, name).names());
        renamed.path("paths").properties().forEach(path -> {
            if (!path.getKey().startsWith(INTERNAL) && !paths.has(path.getKey())) {
                paths.set(path.getKey(), path.getValue());
            }
        });
        renamed.path("components").properties().forEach(kind -> {
            ObjectNode components = Document.child(Document.child(target, "components"), kind.getKey());
            kind.getValue().properties().forEach(component -> {
                if (!components.has(component.getKey())) {
                    components.set(component.getKey(), component.getValue());
                }
            });
        });
        mergeTags(target, renamed);
    }

    private static void mergeTags(ObjectNode target, JsonNode service) {
        Map<String, JsonNode> tags = new TreeMap<>();
        target.path("tags").forEach(tag -> tags.put(tag.path("name").asText(), tag));
        service.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        tags.remove("Internal");
        target.putArray("tags").addAll(tags.values());
    }

    private static JsonNode renamed(ObjectNode service, Map<String, String> names) {
        Map<String, String> references = new HashMap<>();
        names.forEach(
                (before, after) -> references.put("#/components/schemas/" + before, "#/components/schemas/" + after));
        ObjectNode schemas = Document.child(Document.child(service, "components"), "schemas");
        names.forEach((before, after) -> schemas.set(after, schemas.remove(before)));
        rewrite(service, references);
        return service;
    }

    private static void rewrite(JsonNode node, Map<String, String> references) {
        if (node instanceof ObjectNode object
                && references.containsKey(node.path(Document.REF).asText())) {
            object.put(Document.REF, references.get(node.path(Document.REF).asText()));
        }
        node.forEach(each -> rewrite(each, references));
    }
}
