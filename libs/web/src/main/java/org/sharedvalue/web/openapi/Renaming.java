package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** New names for those schemas of a service that stand for something else in the document they are merged into. */
final class Renaming {

    private final Map<String, String> names = new TreeMap<>();

    Renaming(ObjectNode taken, ObjectNode service, String prefix) {
        Document document = new Document(service);
        String capital = Character.toUpperCase(prefix.charAt(0)) + prefix.substring(1);
        for (Map.Entry<String, JsonNode> schema : document.schemas().properties()) {
            String name = schema.getKey();
            if (taken.has(name) && !same(document, taken, name)) {
                names.put(name, capital + name);
            }
        }
    }

    /** By the name before. */
    Map<String, String> names() {
        return names;
    }

    /** Whether the schema and all that it leads to mean the same in both. */
    private static boolean same(Document document, ObjectNode taken, String name) {
        return document.schemas().path(name).equals(taken.path(name))
                && document.reachable(document.schemas().path(name)).stream()
                        .allMatch(each -> document.schemas().path(each).equals(taken.path(each)));
    }
}
