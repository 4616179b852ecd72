package org.sharedvalue.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The service's own OpenAPI document, as far as the walk asks it. */
final class ApiDocument {

    private final JsonNode document;
    private final Predicate<String> walked;

    /** The document, of which some paths are walked. */
    ApiDocument(Client client, Predicate<String> walked) {
        this.walked = walked;
        document = client.get("/openapi?format=json").json();
    }

    /** Every collection: a plural noun below {@code /v1} that can be listed. */
    List<Collection> collections() {
        List<Collection> found = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().matches("/v1/[a-z-]+") && path.getValue().has("get") && walked.test(path.getKey())) {
                found.add(new Collection(path.getKey(), this));
            }
        });
        return found;
    }

    /** The POSTs that no rule of collections covers, such as those of sub-resources. */
    List<String> otherPosts() {
        List<String> found = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            boolean ofACollection =
                    path.getKey().matches("/v1/[a-z-]+(/batch|/\\{id}/transitions|/transitions/batch)?");
            if (path.getKey().startsWith("/v1/")
                    && path.getValue().has("post")
                    && !ofACollection
                    && walked.test(path.getKey())) {
                found.add(path.getKey());
            }
        });
        return found;
    }

    boolean has(String method, String path) {
        return document.path("paths").path(path).has(method);
    }

    /** Whether the body of an operation is a JSON document; others, such as files, have rules of their own. */
    boolean takesJson(String method, String path) {
        return document.at("/paths/" + path.replace("/", "~1") + "/" + method + "/requestBody/content")
                .has("application/json");
    }

    /** Whether a read shows a media type. */
    boolean shows(String path, String type) {
        return document.at("/paths/" + path.replace("/", "~1") + "/get/responses/200/content")
                .has(type);
    }

    /** The schema of an item of a list. */
    JsonNode listed(String path) {
        JsonNode page = resolved(document.at(
                "/paths/" + path.replace("/", "~1") + "/get/responses/200/content/application~1json/schema"));
        return resolved(page.path("properties").path("items").path("items"));
    }

    /** The parameters of an operation that stand in the query. */
    Map<String, JsonNode> queryParameters(String method, String path) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        document.path("paths").path(path).path(method).path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                found.put(parameter.path("name").asText(), resolved(parameter.path("schema")));
            }
        });
        return found;
    }

    /** The schema of an operation's body. */
    JsonNode body(String method, String path) {
        JsonNode content = document.path("paths")
                .path(path)
                .path(method)
                .path("requestBody")
                .path("content");
        return content.isEmpty() ? content : resolved(content.elements().next().path("schema"));
    }

    /** A schema with its reference followed. */
    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        if (reference.isMissingNode() && schema.path("anyOf").isArray()) {
            return resolved(schema.path("anyOf").get(0));
        }
        return reference.isMissingNode()
                ? schema
                : resolved(document.at(reference.asText().substring(1)));
    }

    /** The JSON type that a schema asks for. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText();
        }
        return type.get(0).asText().equals("null")
                ? type.get(1).asText()
                : type.get(0).asText();
    }
}
