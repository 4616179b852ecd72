package org.sharedvalue.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON is read strictly: no coercion, nothing unknown, nothing twice, nothing after the document. */
final class BodyRules {

    private static final int DEEP = 10_000;

    private final Bench bench;
    private final Walk walk;

    private BodyRules(Bench bench) {
        this.bench = bench;
        this.walk = bench.walk();
    }

    static void walk(Bench bench, ApiDocument document) {
        BodyRules rules = new BodyRules(bench);
        for (Collection collection : document.collections()) {
            if (collection.isCreatable()) {
                rules.unreadable(collection.path(), bench.body(collection));
                rules.fields(collection, bench.body(collection));
            }
            if (collection.isMovable()) {
                String record = bench.movable(collection);
                rules.unreadable(record + "/transitions", bench.move(collection, record));
            }
        }
    }

    private void unreadable(String path, Map<String, Object> right) {
        String operation = "POST " + path.replaceAll("[0-9a-f-]{36}", "{id}");
        String text = Client.text(right);
        Map.Entry<String, Object> first = right.entrySet().iterator().next();
        String twice =
                "{" + Client.text(first.getKey()) + ":" + Client.text(first.getValue()) + "," + text.substring(1);
        Map<String, String> malformed = new LinkedHashMap<>();
        malformed.put("half a document", text.substring(0, text.length() - 1));
        malformed.put("no JSON", "legalName=x");
        malformed.put("a key twice", twice);
        malformed.put("text after the document", text + " x");
        malformed.put("a second document", text + text);
        malformed.put("nothing", "");
        malformed.put("deep objects", "{\"a\":".repeat(DEEP));
        malformed.put(
                "a deep property",
                text.substring(0, text.length() - 1) + ",\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
        malformed.forEach((what, body) ->
                walk.refused(operation, what, bench.client().send("POST", path, body), 400, "malformed-json"));
        for (String other : new String[] {"[]", "\"text\"", "5", "true"}) {
            walk.refused(operation, other, bench.client().send("POST", path, other), 400, "wrong-type");
        }
        walk.refused(operation, "deep arrays", bench.client().send("POST", path, "[".repeat(DEEP)), 400);
        walk.refused(operation, "null", bench.client().send("POST", path, "null"), 400);
        Map<String, Object> unknown = new LinkedHashMap<>(right);
        unknown.put("unheardOf", 1);
        walk.refused(operation, "unknown property", bench.client().post(path, unknown), 422, "unknown-property");
        walk.refused(operation, "XML", bench.client().send("POST", path, text, "Content-Type", "application/xml"), 415);
        walk.refused(
                operation, "plain text", bench.client().send("POST", path, text, "Content-Type", "text/plain"), 415);
        walk.refused(
                operation,
                "compressed",
                bench.client().send("POST", path, text, "Content-Encoding", "gzip"),
                415,
                "unsupported-media-type");
    }

    private void fields(Collection collection, Map<String, Object> right) {
        String operation = "POST " + collection.path();
        JsonNode schema = collection.created();
        schema.path("required").forEach(name -> {
            Map<String, Object> without = new LinkedHashMap<>(right);
            without.remove(name.asText());
            walk.refused(
                    operation,
                    "without " + name.asText(),
                    bench.client().post(collection.path(), without),
                    422,
                    "missing");
        });
        schema.path("properties").properties().forEach(property -> {
            JsonNode type = collection.document().resolved(property.getValue());
            wrongTypes(ApiDocument.type(type), type.path("format").asText())
                    .forEach((wrong, code) -> sent(collection, right, property.getKey(), wrong, code));
            if (type.has("enum") && ApiDocument.type(type).equals("string")) {
                sent(collection, right, property.getKey(), "UNHEARD_OF", "unknown-value");
            }
            if (type.has("maxLength") && !type.has("enum")) {
                sent(
                        collection,
                        right,
                        property.getKey(),
                        "x".repeat(type.path("maxLength").asInt() + 1),
                        "too-long");
                sent(collection, right, property.getKey(), "x\0y", "malformed-value");
            }
        });
        for (String readOnly :
                new String[] {"id", "version", "status", "createdAt", "updatedAt", "allowedTransitions"}) {
            if (!schema.path("properties").has(readOnly)) {
                sent(collection, right, readOnly, "1", "unknown-property");
            }
        }
    }

    private void sent(Collection collection, Map<String, Object> right, String name, Object value, String code) {
        Map<String, Object> body = new LinkedHashMap<>(right);
        body.put(name, value);
        Reply reply = bench.client().post(collection.path(), body);
        String operation = "POST " + collection.path();
        String what = name + " = " + Client.text(value);
        walk.refused(operation, what, reply, code.equals("wrong-type") ? 400 : 422, code, "invalid-input");
        walk.that(
                operation,
                what + " is pointed at",
                reply.field("/errors/0/pointer").equals("/" + name),
                reply.text());
    }

    private static Map<Object, String> wrongTypes(String type, String format) {
        Map<Object, String> wrong = new LinkedHashMap<>();
        switch (type) {
            case "string" -> {
                wrong.put(5, "wrong-type");
                wrong.put(true, "wrong-type");
                wrong.put(Map.of(), "wrong-type");
                if (!format.isEmpty()) {
                    wrong.put("nonsense", "malformed-value");
                }
            }
            case "integer" -> {
                wrong.put("5", "wrong-type");
                wrong.put(5.9, "wrong-type");
                wrong.put(true, "wrong-type");
            }
            case "number" -> wrong.put("5", "wrong-type");
            case "boolean" -> {
                wrong.put("true", "wrong-type");
                wrong.put(1, "wrong-type");
            }
            case "array" -> {
                wrong.put("x", "wrong-type");
                wrong.put(Map.of(), "wrong-type");
            }
            default -> wrong.put(5, "wrong-type");
        }
        return wrong;
    }
}
