package org.sharedvalue.contracttests;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A record is edited by whoever holds its present version, and only where it can be written. */
final class EditRules {

    private final Bench bench;
    private final Walk walk;

    private EditRules(Bench bench) {
        this.bench = bench;
        this.walk = bench.walk();
    }

    static void walk(Bench bench, ApiDocument document) {
        for (Collection collection : document.collections()) {
            if (collection.isEditable()) {
                new EditRules(bench).edits("PATCH " + collection.item(), bench.record(collection));
            }
        }
    }

    private void edits(String operation, String record) {
        String tag = bench.client().get(record).header("ETag");
        int version = Integer.parseInt(tag.replace("\"", ""));
        walk.refused(
                operation, "without If-Match", bench.client().patch(record, Map.of()), 428, "precondition-required");
        for (String stale : List.of("\"" + (version + 1) + "\"", "\"0\"", "W/" + tag, "nonsense", "\"\"", "5")) {
            Reply refused = bench.client().patch(record, Map.of(), "If-Match", stale);
            walk.refused(operation, "If-Match " + stale, refused, 412, "precondition-failed");
            walk.that(
                    operation, "the present tag is told", refused.header("ETag").equals(tag), refused.header("ETag"));
        }
        for (String fresh : List.of(tag, "*", "\"7777\", " + tag)) {
            Reply same = bench.client().patch(record, Map.of(), "If-Match", fresh);
            walk.expect(operation, "an empty patch with If-Match " + fresh, same, 200);
            walk.that(
                    operation,
                    "an empty patch makes no version",
                    same.header("ETag").equals(tag),
                    same.header("ETag"));
        }
        for (String field : List.of("id", "version", "status", "allowedTransitions", "createdAt", "updatedAt")) {
            Reply refused = patch(record, tag, Map.of(field, "x"));
            walk.refused(operation, "read-only " + field, refused, 422, "read-only-field");
            walk.that(
                    operation,
                    field + " is pointed at",
                    refused.field("/errors/0/pointer").equals("/" + field),
                    refused.text());
        }
        walk.refused(
                operation, "unknown property", patch(record, tag, Map.of("unheardOf", 1)), 422, "unknown-property");
        walk.refused(operation, "external id", patch(record, tag, Map.of("externalId", "x")), 422, "immutable-field");
        walk.refused(operation, "a list", patch(record, tag, List.of()), 400, "wrong-type");
        walk.refused(operation, "a text", patch(record, tag, "text"), 400, "wrong-type");
        walk.refused(operation, "nothing", bench.client().send("PATCH", record, "", "If-Match", tag), 400);
        walk.refused(
                operation, "half", bench.client().send("PATCH", record, "{", "If-Match", tag), 400, "malformed-json");
        walk.refused(
                operation,
                "a key twice",
                bench.client().send("PATCH", record, "{\"a\":1,\"a\":2}", "If-Match", tag),
                400,
                "malformed-json");
        walk.refused(
                operation,
                "deep",
                bench.client().send("PATCH", record, "{\"a\":" + "[".repeat(10_000), "If-Match", tag),
                400,
                "malformed-json");
        walk.refused(
                operation,
                "plain JSON",
                bench.client().send("PATCH", record, "{}", "If-Match", tag, "Content-Type", "application/json"),
                415,
                "unsupported-media-type");
        Reply after = bench.client().get(record);
        walk.that(operation, "refusals change nothing", after.header("ETag").equals(tag), after.header("ETag"));
        required(operation, record, tag);
    }

    private void required(String operation, String record, String tag) {
        Reply shown = bench.client().get(record);
        shown.json().properties().forEach(field -> {
            if (field.getValue().isTextual()
                    && List.of("name", "legalName", "summary").contains(field.getKey())) {
                Reply removed = patch(record, tag, Collections.singletonMap(field.getKey(), null));
                walk.refused(operation, "removes " + field.getKey(), removed, 422, "missing");
            }
        });
    }

    private Reply patch(String record, String tag, Object patch) {
        return bench.client().patch(record, patch, "If-Match", tag);
    }
}
