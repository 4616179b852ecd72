package org.sharedvalue.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A record moves along its chart, alone or with others, and says what it allows. */
final class TransitionRules {

    private final Bench bench;
    private final Walk walk;

    private TransitionRules(Bench bench) {
        this.bench = bench;
        this.walk = bench.walk();
    }

    static void walk(Bench bench, ApiDocument document) {
        TransitionRules rules = new TransitionRules(bench);
        for (Collection collection : document.collections()) {
            if (collection.isMovable()) {
                rules.alone(collection);
                rules.together(collection);
            }
        }
    }

    private void alone(Collection collection) {
        String operation = "POST " + collection.transitions();
        String record = bench.movable(collection);
        Reply before = bench.client().get(record);
        List<String> allowed = new ArrayList<>();
        before.json().path("allowedTransitions").forEach(state -> allowed.add(state.asText()));
        for (String state : collection.states()) {
            if (!allowed.contains(state)) {
                illegal(operation, record, before.field("/status"), state, allowed);
            }
        }
        String path = record + "/transitions";
        walk.refused(operation, "without to", bench.client().post(path, Map.of()), 422, "missing");
        walk.refused(operation, "unknown state", bench.client().post(path, Map.of("to", "GONE")), 422, "unknown-value");
        walk.refused(operation, "number for a state", bench.client().post(path, Map.of("to", 1)), 400, "wrong-type");
        Map<String, Object> move = bench.move(collection, record);
        walk.refused(
                operation,
                "stale If-Match",
                bench.client().post(path, move, "If-Match", "\"7777\""),
                412,
                "precondition-failed");
        Reply unmoved = bench.client().get(record);
        walk.that(operation, "refusals change nothing", unmoved.json().equals(before.json()), unmoved.text());
        Reply moved = bench.client().post(path, move, "If-Match", before.header("ETag"));
        walk.expect(operation, "to " + move.get("to"), moved, 200);
        walk.that(operation, "the new status is shown", moved.field("/status").equals(move.get("to")), moved.text());
        walk.that(
                operation,
                "the version counts the move",
                moved.json().path("version").asInt()
                                == before.json().path("version").asInt() + 1
                        && moved.header("ETag").equals("\"" + moved.field("/version") + "\""),
                moved.text());
    }

    private void illegal(String operation, String record, String from, String to, List<String> allowed) {
        Reply refused = bench.client().post(record + "/transitions", Map.of("to", to));
        walk.refused(operation, from + " to " + to, refused, 409, "illegal-transition");
        List<String> told = new ArrayList<>();
        refused.json().path("allowed").forEach(state -> told.add(state.asText()));
        walk.that(
                operation,
                from + " to " + to + " names from, to and allowed",
                refused.field("/from").equals(from)
                        && refused.field("/to").equals(to)
                        && told.containsAll(allowed)
                        && allowed.containsAll(told),
                refused.text());
    }

    private void together(Collection collection) {
        String operation = "POST " + collection.moves();
        List<Map<String, Object>> moves = new ArrayList<>();
        List<String> records = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            String record = bench.movable(collection);
            Map<String, Object> move = bench.move(collection, record);
            move.put("id", Bench.id(record));
            moves.add(move);
            records.add(record);
        }
        List<Map<String, Object>> oneUnknown = new ArrayList<>(moves);
        oneUnknown.add(
                Map.of("id", UUID.randomUUID().toString(), "to", moves.get(0).get("to")));
        Reply refused = bench.client().post(collection.moves(), Map.of("items", oneUnknown));
        walk.refused(operation, "one unknown id", refused, 422, "batch-rejected");
        walk.that(
                operation,
                "the unknown id is pointed at",
                refused.field("/errors/0/pointer").startsWith("/items/3"),
                refused.text());
        List<Map<String, Object>> twice = new ArrayList<>(moves);
        twice.add(moves.get(0));
        walk.refused(
                operation,
                "an id twice",
                bench.client().post(collection.moves(), Map.of("items", twice)),
                422,
                "batch-rejected");
        for (String record : records) {
            JsonNode now = bench.client().get(record).json();
            walk.that(
                    operation,
                    "nothing moved",
                    !now.path("status").asText().equals(moves.get(0).get("to")),
                    now);
        }
        Reply moved = bench.client().post(collection.moves(), Map.of("items", moves));
        walk.expect(operation, "three records", moved, 200);
        walk.that(
                operation,
                "all are shown in order with their versions",
                moved.json().path("items").size() == 3
                        && moved.field("/items/2/id").equals(Bench.id(records.get(2)))
                        && moved.field("/items/0/version")
                                .equals(bench.client().get(records.get(0)).field("/version")),
                moved.text());
        Reply lenient =
                bench.client().post(collection.moves(), Map.of("items", oneUnknown), "Prefer", "handling=lenient");
        walk.expect(operation, "leniently", lenient, 207);
        walk.that(
                operation,
                "each item has its own status",
                lenient.json().path("items").size() == 4
                        && lenient.field("/items/0/status").equals("409")
                        && lenient.field("/items/0/problem/code").equals("illegal-transition")
                        && lenient.field("/items/3/problem/code").equals("not-found"),
                lenient.text());
    }
}
