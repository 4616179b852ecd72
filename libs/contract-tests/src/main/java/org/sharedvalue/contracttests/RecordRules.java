package org.sharedvalue.contracttests;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records are found by their id, shown with their entity tag, and created once per external id. */
final class RecordRules {

    private final Bench bench;
    private final Walk walk;

    private RecordRules(Bench bench) {
        this.bench = bench;
        this.walk = bench.walk();
    }

    static void walk(Bench bench, ApiDocument document) {
        RecordRules rules = new RecordRules(bench);
        for (Collection collection : document.collections()) {
            rules.found(collection);
            rules.methods(collection);
            rules.mediaTypes(collection);
            if (collection.isCreatable()) {
                rules.created(collection);
            }
        }
    }

    private void found(Collection collection) {
        String operation = "GET " + collection.item();
        Reply shown = bench.client().get(bench.record(collection));
        walk.expect(operation, "a record", shown, 200);
        walk.that(
                operation,
                "the entity tag is the version",
                shown.header("ETag").equals("\"" + shown.field("/version") + "\""),
                shown.header("ETag"));
        if (collection.isMovable()) {
            walk.that(
                    operation,
                    "status and allowedTransitions are shown",
                    shown.json().path("allowedTransitions").isArray()
                            && !shown.field("/status").isEmpty(),
                    shown.text());
        }
        for (String id :
                List.of(UUID.randomUUID().toString(), "abc", "1", "%20", "00000000-0000-0000-0000", "1-1-1-1-1")) {
            walk.refused(operation, id, bench.client().get(collection.path() + "/" + id), 404, "not-found");
            if (collection.isEditable()) {
                Reply patched = bench.client().patch(collection.path() + "/" + id, Map.of(), "If-Match", "\"1\"");
                walk.refused("PATCH " + collection.item(), id, patched, 404, "not-found");
            }
            if (collection.isMovable()) {
                Reply moved = bench.client()
                        .post(
                                collection.path() + "/" + id + "/transitions",
                                Map.of("to", collection.states().get(0)));
                walk.refused("POST " + collection.transitions(), id, moved, 404, "not-found");
            }
        }
    }

    private void methods(Collection collection) {
        String record = bench.record(collection);
        for (String method : List.of("PUT", "DELETE")) {
            for (String path : List.of(collection.path(), record)) {
                walk.refused(
                        method + " " + path.replaceAll("[0-9a-f-]{36}", "{id}"),
                        "no such method",
                        bench.client().send(method, path, method.equals("PUT") ? "{}" : null),
                        405,
                        "method-not-allowed");
            }
        }
    }

    private void mediaTypes(Collection collection) {
        String record = bench.record(collection);
        for (String type : List.of("application/xml", "image/png", "text/html", "text/csv")) {
            for (String path : List.of(collection.path(), record)) {
                if (collection.document().shows(path.equals(record) ? collection.item() : path, type)) {
                    continue;
                }
                walk.refused(
                        "GET " + path.replaceAll("[0-9a-f-]{36}", "{id}"),
                        "Accept " + type,
                        bench.client().get(path, "Accept", type),
                        406,
                        "not-acceptable");
            }
        }
        walk.refused(
                "GET " + collection.item(),
                "unknown parameter",
                bench.client().get(record + "?unheardOf=1"),
                400,
                "unknown-parameter");
        for (String token : List.of("", "Bearer", "Bearer nonsense", "Basic YTpi")) {
            walk.refused(
                    "GET " + collection.path(),
                    "Authorization " + token,
                    bench.client().get(collection.path(), "Authorization", token),
                    401,
                    "unauthenticated");
        }
        for (String type : List.of("*/*", "application/*", "application/json;q=0.5, text/html")) {
            Reply listed = bench.client().get(collection.path(), "Accept", type);
            walk.expect("GET " + collection.path(), "Accept " + type, listed, 200);
            walk.that(
                    "GET " + collection.path(),
                    "JSON for " + type,
                    listed.header("Content-Type").startsWith("application/json"),
                    listed.header("Content-Type"));
        }
    }

    private void created(Collection collection) {
        String operation = "POST " + collection.path();
        Map<String, Object> body = bench.body(collection);
        body.put("externalId", "external " + UUID.randomUUID());
        Reply created = bench.client().post(collection.path(), body);
        walk.expect(operation, "a right body", created, 201);
        String location = created.header("Location");
        walk.that(
                operation,
                "the location is the record's path",
                location.equals(collection.path() + "/" + created.field("/id")),
                location);
        walk.that(operation, "version and tag are 1", created.header("ETag").equals("\"1\""), created.header("ETag"));
        walk.that(
                operation,
                "the representation is the one that is read",
                bench.kept(created.json()).equals(bench.client().get(location).json()),
                created.text());
        Reply found = bench.client()
                .get(collection.path() + "?externalId="
                        + body.get("externalId").toString().replace(" ", "%20"));
        walk.that(
                "GET " + collection.path(),
                "the external id finds it",
                found.json().path("items").size() == 1
                        && found.field("/items/0/id").equals(created.field("/id")),
                found.text());
        Map<String, Object> again = bench.body(collection);
        again.put("externalId", body.get("externalId"));
        Reply second = bench.client().post(collection.path(), again);
        walk.refused(operation, "the external id again", second, 409, "duplicate-external-id");
        walk.that(
                operation,
                "the location of the first",
                second.header("Location").equals(location),
                second.header("Location"));
        String eventVersion = created.header("Event-Version");
        walk.that(
                operation,
                "Event-Version is id and version, if there is one",
                eventVersion.isEmpty() || eventVersion.equals(created.field("/id") + ":1"),
                eventVersion);
    }
}
