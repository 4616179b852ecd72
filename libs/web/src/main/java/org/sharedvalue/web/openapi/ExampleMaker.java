package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes a value that a schema allows: the same one each time, and one that looks like what it stands for. */
final class ExampleMaker {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 16;
    private static final String ALLOWED = "allowedTransitions";
    private static final Set<String> LAST_DAYS = Set.of("to", "endOn", "windowEndsOn", "validTo");
    /** Tried in turn where a pattern is asked for. */
    private static final List<String> FITTING = List.of(
            "7.25",
            "GB",
            "GBP",
            "8.5",
            "GB-COH",
            "2026-11",
            "2026",
            "SE1",
            "GB-LND",
            "https://example.org/about",
            "0af7651916cd43dd8448eb211c80319c",
            "0af7651916cd43dd8448eb211c80319c0af7651916cd43dd8448eb211c80319c",
            "REAL-APPRENTICE",
            "F5",
            "real-apprentice",
            "25-34");

    /** What stands in a field of this name, where the schema says no more than that it is text. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Prefer", "handling=lenient"),
            Map.entry("If-Match", "\"3\""),
            Map.entry("If-None-Match", "\"3\""),
            Map.entry("Idempotency-Key", "5f0c7a52-intake-3"),
            Map.entry("atLeast", "0190d1a0-4f5e-7c3a-8b21-3f6d5a9c7e10:3"),
            Map.entry("breakdown", "cohort"),
            Map.entry("side", "numerator"),
            Map.entry("cursor", "ZTNiMA"),
            Map.entry("after", "ZTNiMA"),
            Map.entry("externalId", "CRM-1042"),
            Map.entry("legalName", "Crisis UK"),
            Map.entry("displayName", "Crisis"),
            Map.entry("name", "The Real Apprentice"),
            Map.entry("code", "REAL-APPRENTICE"),
            Map.entry("currency", "GBP"),
            Map.entry("country", "GB"),
            Map.entry("area", "London"),
            Map.entry("label", "Intake 3"));

    private final Document document;

    ExampleMaker(Document document) {
        this.document = document;
    }

    JsonNode example(JsonNode schema, String name) {
        return example(schema, name, 0);
    }

    private JsonNode example(JsonNode reference, String name, int depth) {
        JsonNode schema = document.resolved(reference);
        for (String given : List.of("example", "const", "default")) {
            if (schema.has(given)) {
                return schema.get(given);
            }
        }
        for (String listed : List.of("examples", "enum")) {
            if (!schema.path(listed).isEmpty() && !isDated(schema)) {
                JsonNode values = schema.get(listed);
                return values.get(name.equals(ALLOWED) && values.size() > 1 ? 1 : 0);
            }
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (!schema.path(choice).isEmpty()) {
                return example(schema.get(choice).get(0), name, depth);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> NODES.numberNode(schema.path("minimum").asDouble(0) + 0.5);
            case "boolean" -> NODES.booleanNode(false);
            case "string" -> NODES.textNode(text(schema, name));
            default -> NODES.objectNode();
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(property ->
                            object.set(property.getKey(), example(property.getValue(), property.getKey(), depth + 1)));
            JsonNode further = schema.path("additionalProperties");
            if (object.isEmpty() && further.isObject() && !further.isEmpty()) {
                object.set("key", example(further, "value", depth + 1));
            }
        }
        return object;
    }

    private JsonNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = NODES.arrayNode();
        if (depth < DEEPEST) {
            array.add(example(schema.path("items"), name, depth + 1));
        }
        return array;
    }

    private static String text(JsonNode schema, String name) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> uuid(name);
            case "date" -> LAST_DAYS.contains(name) ? "2026-12-18" : "2026-10-05";
            case "date-time" -> "2026-11-23T14:52:00Z";
            case "uri", "uri-reference" -> name.equals("next") ? "/v1/programs?cursor=ZTNiMA" : "/v1/programs";
            default -> schema.has("pattern") ? fitting(schema, name) : words(schema, name);
        };
    }

    /** An id of version 7 that depends on the name alone. */
    private static String uuid(String name) {
        String hash =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return "0190d1a0-4f5e-7" + hash.substring(15, 18) + "-8" + hash.substring(20);
    }

    private static String fitting(JsonNode schema, String name) {
        Pattern pattern = Pattern.compile(schema.path("pattern").asText());
        String words = words(schema, name);
        if (pattern.matcher(words).find()) {
            return words;
        }
        return FITTING.stream()
                .filter(candidate -> pattern.matcher(candidate).find())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No example of " + name + " fits " + pattern
                        + "; add one to ExampleMaker, or @Schema(examples = …) to the field"));
    }

    private static String words(JsonNode schema, String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        String sentence = WORDS.getOrDefault(name, Character.toUpperCase(words.charAt(0)) + words.substring(1));
        return sentence.substring(
                0, Math.min(sentence.length(), schema.path("maxLength").asInt(sentence.length())));
    }

    private static boolean isDated(JsonNode schema) {
        return schema.path("format").asText().startsWith("date");
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(0).asText();
        }
        return type.isTextual() ? type.asText() : schema.has("properties") ? "object" : "";
    }
}
