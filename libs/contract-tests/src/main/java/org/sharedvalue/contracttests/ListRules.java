package org.sharedvalue.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists have a limit, a cursor that knows its list, two orders and flat filters, and refuse every other parameter. */
final class ListRules {

    private final Bench bench;
    private final Walk walk;

    private ListRules(Bench bench) {
        this.bench = bench;
        this.walk = bench.walk();
    }

    static void walk(Bench bench, ApiDocument document) {
        ListRules rules = new ListRules(bench);
        List<Collection> collections = document.collections();
        for (int index = 0; index < collections.size(); index++) {
            Collection collection = collections.get(index);
            for (int record = 0; record < 3; record++) {
                bench.record(collection);
            }
            rules.parameters(collection);
            rules.filters(collection);
            rules.orders(collection);
            rules.cursors(collection, collections.get((index + 1) % collections.size()));
        }
    }

    private Reply list(Collection collection, String query) {
        return bench.client().get(collection.path() + "?" + query);
    }

    private void parameters(Collection collection) {
        String operation = "GET " + collection.path();
        walk.refused(operation, "unknown parameter", list(collection, "unheardOf=1"), 400, "unknown-parameter");
        for (String limit : List.of("0", "-1", "abc", "1.5", "", "99999999999")) {
            walk.refused(operation, "limit=" + limit, list(collection, "limit=" + limit), 400, "bad-parameter");
        }
        for (String sort : List.of("name", "", "createdAt,updatedAt", "--createdAt")) {
            walk.refused(operation, "sort=" + sort, list(collection, "sort=" + sort), 400, "bad-parameter");
        }
        walk.refused(operation, "limit twice", list(collection, "limit=1&limit=2"), 400, "bad-parameter");
        walk.expect(operation, "limit beyond the most", list(collection, "limit=100000"), 200);
        walk.that(
                operation,
                "the limit is clamped",
                list(collection, "limit=100000").json().path("items").size() <= 500,
                "more than 500 items");
        walk.that(
                operation,
                "one item",
                list(collection, "limit=1").json().path("items").size() == 1,
                "not one");
    }

    private void filters(Collection collection) {
        String operation = "GET " + collection.path();
        Map<String, JsonNode> parameters = collection.document().queryParameters("get", collection.path());
        for (String always : List.of("limit", "cursor", "sort", "externalId", "updatedSince")) {
            walk.that(operation, always + " is documented", parameters.containsKey(always), parameters.keySet());
        }
        walk.that(
                operation,
                "status is documented where there is one",
                parameters.containsKey("status") == collection.hasStatus(),
                parameters.keySet());
        parameters.forEach((name, schema) -> {
            boolean typed = schema.has("format")
                    || schema.has("enum")
                    || ApiDocument.type(schema).equals("boolean");
            if (typed || name.equals("updatedSince") || (name.equals("status") && collection.isMovable())) {
                String bad = list(collection, name + "=UNHEARD_OF").field("/errors/0/parameter");
                walk.refused(operation, name + " unreadable", list(collection, name + "=x"), 400, "bad-parameter");
                walk.that(operation, name + " is named", bad.equals(name), bad);
            }
            if (!typed
                    && !List.of("limit", "sort", "status", "updatedSince", "cursor")
                            .contains(name)) {
                walk.refused(operation, name + " with NUL", list(collection, name + "=%00"), 400, "bad-parameter");
            }
        });
        walk.expect(operation, "updatedSince", list(collection, "updatedSince=2020-01-01T00:00:00Z"), 200);
        walk.that(
                operation,
                "updatedSince leaves out what is older",
                list(collection, "updatedSince=9999-01-01T00:00:00Z")
                        .json()
                        .path("items")
                        .isEmpty(),
                "it does not");
        walk.that(
                operation,
                "externalId of nothing finds nothing",
                list(collection, "externalId=nothing").json().path("items").isEmpty(),
                "it does");
        if (collection.isMovable()) {
            for (String state : collection.states()) {
                walk.expect(operation, "status=" + state, list(collection, "status=" + state), 200);
            }
        }
    }

    private void orders(Collection collection) {
        for (String by : List.of("createdAt", "updatedAt")) {
            List<Instant> up = instants(collection, by, by);
            List<Instant> down = instants(collection, "-" + by, by);
            walk.that(
                    "GET " + collection.path(),
                    "sort=" + by,
                    up.equals(up.stream().sorted().toList()),
                    up);
            List<Instant> sorted =
                    down.stream().sorted(java.util.Comparator.reverseOrder()).toList();
            walk.that("GET " + collection.path(), "sort=-" + by, down.equals(sorted), down);
        }
    }

    private List<Instant> instants(Collection collection, String sort, String field) {
        List<Instant> found = new ArrayList<>();
        list(collection, "sort=" + sort)
                .json()
                .path("items")
                .forEach(item -> found.add(Instant.parse(item.path(field).asText())));
        return found;
    }

    private void cursors(Collection collection, Collection other) {
        String operation = "GET " + collection.path();
        Reply first = list(collection, "limit=1&sort=-createdAt");
        String next = first.field("/next");
        walk.that(operation, "there is a next page", next.startsWith(collection.path() + "?"), first.text());
        walk.that(
                operation,
                "Link names the next page",
                first.header("Link").equals("<" + next + ">; rel=\"next\""),
                first.header("Link"));
        Reply second = bench.client().get(next);
        walk.expect(operation, "next page", second, 200);
        walk.that(
                operation,
                "the next page goes on",
                !second.field("/items/0/id").isEmpty()
                        && !second.field("/items/0/id").equals(first.field("/items/0/id")),
                second.text());
        String cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
        for (String bad : List.of("abc", "", "%00", cursor + "AA", encoded("{}"))) {
            walk.refused(
                    operation,
                    "cursor=" + bad,
                    list(collection, "limit=1&sort=-createdAt&cursor=" + bad),
                    400,
                    "bad-cursor",
                    "bad-parameter");
        }
        walk.refused(operation, "cursor of another order", list(collection, "cursor=" + cursor), 400, "bad-cursor");
        walk.refused(
                operation,
                "cursor of other filters",
                list(collection, "sort=-createdAt&updatedSince=2020-01-01T00:00:00Z&cursor=" + cursor),
                400,
                "bad-cursor");
        if (!other.equals(collection)) {
            walk.refused(
                    "GET " + other.path(),
                    "cursor of another collection",
                    list(other, "sort=-createdAt&cursor=" + cursor),
                    400,
                    "bad-cursor");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
