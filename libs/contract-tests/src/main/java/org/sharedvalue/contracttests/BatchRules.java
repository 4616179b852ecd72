package org.sharedvalue.contracttests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A batch is taken as a whole or, on request, item by item. */
final class BatchRules {

    private static final int ROWS = 50;
    private static final int BAD = 37;

    private final Bench bench;
    private final Walk walk;
    private final Collection collection;
    private final String operation;
    private final String run = UUID.randomUUID().toString();

    private BatchRules(Bench bench, Collection collection) {
        this.bench = bench;
        this.walk = bench.walk();
        this.collection = collection;
        this.operation = "POST " + collection.batch();
    }

    static void walk(Bench bench, ApiDocument document) {
        for (Collection collection : document.collections()) {
            if (collection.isCreatable()) {
                BatchRules rules = new BatchRules(bench, collection);
                rules.shapes();
                rules.strict();
                rules.lenient();
            }
        }
    }

    private Reply send(Object items, String... headers) {
        return bench.client().post(collection.batch(), Map.of("items", items), headers);
    }

    private void shapes() {
        walk.refused(operation, "no items", bench.client().post(collection.batch(), Map.of()), 422, "missing");
        walk.refused(operation, "an empty list", send(List.of()), 422, "out-of-range");
        walk.refused(operation, "items that are no list", send("x"), 400, "wrong-type");
        List<Map<String, Object>> tooMany = new ArrayList<>();
        Map<String, Object> item = bench.body(collection);
        for (int index = 0; index < 1_001; index++) {
            tooMany.add(item);
        }
        walk.refused(operation, "1 001 items", send(tooMany), 422, "out-of-range");
        walk.refused(
                operation, "1 001 items leniently", send(tooMany, "Prefer", "handling=lenient"), 422, "out-of-range");
        walk.refused(operation, "a text for an item", send(List.of("x")), 422, "batch-rejected");
        walk.refused(
                operation,
                "something beside items",
                bench.client().post(collection.batch(), Map.of("items", List.of(item), "more", 1)),
                422,
                "unknown-property");
    }

    private List<Map<String, Object>> rows(String name) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int index = 0; index < ROWS; index++) {
            Map<String, Object> row = bench.body(collection);
            row.put("externalId", run + name + index);
            rows.add(row);
        }
        return rows;
    }

    private boolean exists(String externalId) {
        return !bench.client()
                .get(collection.path() + "?externalId=" + externalId)
                .json()
                .path("items")
                .isEmpty();
    }

    private void strict() {
        List<Map<String, Object>> rows = rows("strict");
        rows.get(BAD).put("unheardOf", 1);
        Reply refused = send(rows);
        walk.refused(operation, "one bad row in 50", refused, 422, "batch-rejected");
        walk.that(
                operation,
                "the bad row is pointed at",
                refused.json().path("errors").size() == 1
                        && refused.field("/errors/0/pointer").equals("/items/" + BAD + "/unheardOf"),
                refused.text());
        for (int index : new int[] {0, BAD - 1, BAD + 1, ROWS - 1}) {
            walk.that(operation, "nothing is written", !exists(run + "strict" + index), "row " + index + " is");
        }
        rows.get(BAD).remove("unheardOf");
        Reply taken = send(rows);
        walk.expect(operation, "50 right rows", taken, 201);
        walk.that(
                operation,
                "all are shown in order with their versions",
                taken.json().path("items").size() == ROWS
                        && taken.field("/items/49/externalId").equals(run + "strict49")
                        && taken.field("/items/49/version").equals("1"),
                taken.text());
        Reply again = send(rows("strict"));
        walk.refused(operation, "the external ids again", again, 422, "batch-rejected");
        walk.that(
                operation,
                "each external id is pointed at",
                again.json().path("errors").size() == ROWS
                        && again.field("/errors/0/code").equals("duplicate-external-id")
                        && again.field("/errors/0/pointer").equals("/items/0/externalId"),
                again.text());
        List<Map<String, Object>> twice =
                List.of(rows("twice").get(0), rows("twice").get(0));
        walk.refused(operation, "an external id twice", send(twice), 422, "batch-rejected");
    }

    private void lenient() {
        List<Map<String, Object>> rows = rows("lenient").subList(0, 4);
        rows.get(2).put("unheardOf", 1);
        rows.get(3).put("externalId", run + "lenient0");
        Reply answered = send(rows, "Prefer", "handling=lenient");
        walk.expect(operation, "leniently", answered, 207);
        List<String> statuses = new ArrayList<>();
        answered.json()
                .path("items")
                .forEach(item -> statuses.add(item.path("status").asText()));
        walk.that(
                operation,
                "each item has its status",
                statuses.equals(List.of("201", "201", "422", "409")),
                answered.text());
        walk.that(
                operation,
                "a good item has index, id and version",
                answered.field("/items/1/index").equals("1")
                        && answered.field("/items/1/version").equals("1")
                        && bench.client()
                                        .get(collection.path() + "/" + answered.field("/items/1/id"))
                                        .status()
                                == 200,
                answered.text());
        walk.that(
                operation,
                "a bad item has a whole problem",
                answered.field("/items/2/problem/code").equals("unknown-property")
                        && answered.field("/items/2/problem/errors/0/pointer").equals("/unheardOf")
                        && answered.field("/items/2/problem/instance").equals(collection.batch())
                        && !answered.field("/items/2/problem/traceId").isEmpty()
                        && answered.json().at("/items/2/id").isMissingNode(),
                answered.text());
        Reply allRight = send(rows("right").subList(0, 1), "Prefer", "respond-async, handling=lenient");
        walk.expect(operation, "leniently without a fault", allRight, 207);
    }
}
