package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sharedvalue.web.problem.Problem;
import org.sharedvalue.web.problem.ProblemCode;

/** Gives each operation the refusals it may answer with, and each refusal the problems of the catalogue as examples. */
final class Problems {

    private static final String SCHEMA = "Problem";

    private final Document document;

    Problems(Document document) {
        this.document = document;
    }

    void describe() {
        schema();
        Set<Integer> used = new TreeSet<>();
        for (Operation operation : document.operations()) {
            ObjectNode responses = operation.responses();
            List.copyOf(responses.properties()).stream()
                    .filter(response -> response.getKey().matches("[45]..|default"))
                    .forEach(response -> responses.remove(response.getKey()));
            for (int status : statuses(operation)) {
                used.add(status);
                responses
                        .putObject(Integer.toString(status))
                        .put(Document.REF, "#/components/responses/" + name(status));
            }
        }
        used.forEach(this::response);
    }

    private static List<Integer> statuses(Operation operation) {
        List<Integer> statuses = new ArrayList<>();
        boolean reads = !operation.parameters().isEmpty() || operation.hasBody();
        addIf(reads, statuses, 400);
        addIf(!operation.node().path("security").isEmpty(), statuses, 401, 403);
        addIf(operation.path().contains("{"), statuses, 404);
        addIf(operation.writes(), statuses, 409);
        addIf(operation.parameter("If-Match").isPresent(), statuses, 412);
        addIf(operation.isFeed(), statuses, 410);
        addIf(operation.hasBody(), statuses, 413, 415, 422);
        addIf(operation.needsVersion(), statuses, 428);
        addIf(operation.isFeed(), statuses, 429);
        statuses.addAll(List.of(500, 503));
        return statuses;
    }

    private static void addIf(boolean holds, List<Integer> statuses, Integer... more) {
        if (holds) {
            statuses.addAll(List.of(more));
        }
    }

    private void response(int status) {
        List<ProblemCode> codes = Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status)
                .toList();
        ObjectNode response = document.components("responses").putObject(name(status));
        response.put("description", codes.get(0).title());
        if (status == 429 || status == 503) {
            Document.child(response, "headers")
                    .putObject("Retry-After")
                    .put(Document.REF, "#/components/headers/Retry-After");
        }
        ObjectNode type = response.putObject("content").putObject(Problem.MEDIA_TYPE);
        type.set("schema", document.reference(SCHEMA));
        ObjectNode examples = type.putObject("examples");
        for (ProblemCode code : codes) {
            ObjectNode example = examples.putObject(code.code()).put("summary", code.title());
            example.putObject("value")
                    .put("type", "/problems/" + code.code())
                    .put("title", code.title())
                    .put("status", status)
                    .put("detail", code.title() + ".")
                    .put("instance", "/v1/programs/{id}")
                    .put("code", code.code())
                    .put("traceId", "0af7651916cd43dd8448eb211c80319c");
        }
    }

    private void schema() {
        ObjectNode problem = document.schemas().putObject(SCHEMA).put("type", "object");
        problem.put(
                "description", "Why a request was refused (RFC 9457); some kinds of problem have members of their own");
        ArrayNode required = problem.putArray("required");
        List.of("type", "title", "status", "detail", "code", "traceId").forEach(required::add);
        ObjectNode properties = problem.putObject("properties");
        text(properties, "type", "Path of the kind of problem, such as /problems/not-found")
                .put("format", "uri-reference");
        text(properties, "title", "Summary of the kind of problem");
        properties
                .putObject("status")
                .put("type", "integer")
                .put("format", "int32")
                .put("minimum", 400)
                .put("maximum", 599);
        text(properties, "detail", "What happened and what to change");
        text(properties, "instance", "Template of the route that refused");
        text(properties, "code", "Stable name of the kind of problem");
        text(properties, "traceId", "Id to quote to the operator").put("pattern", "^[0-9a-f]{32}$");
        ObjectNode error = properties
                .putObject("errors")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        error.putArray("required").add("code").add("detail");
        ObjectNode fields = error.putObject("properties");
        text(fields, "pointer", "JSON pointer into the body");
        text(fields, "parameter", "Name of the parameter, instead of a pointer");
        text(fields, "code", "What is wrong");
        text(fields, "detail", "What to change");
        text(properties, "from", "Of an illegal transition: the state it is in");
        text(properties, "to", "Of an illegal transition: the state asked for");
        properties
                .putObject("allowed")
                .put("type", "array")
                .put("description", "Of an illegal transition: the states that can be reached")
                .putObject("items")
                .put("type", "string");
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
