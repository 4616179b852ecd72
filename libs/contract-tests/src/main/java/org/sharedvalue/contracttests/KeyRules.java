package org.sharedvalue.contracttests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A request that is repeated with its idempotency key has one effect and one answer, on every POST there is. */
final class KeyRules {

    private static final int CLIENTS = 20;
    private static final String KEY = "Idempotency-Key";

    private final Bench bench;
    private final Walk walk;

    private KeyRules(Bench bench) {
        this.bench = bench;
        this.walk = bench.walk();
    }

    static void walk(Bench bench, ApiDocument document) {
        KeyRules rules = new KeyRules(bench);
        for (Collection collection : document.collections()) {
            if (collection.isCreatable()) {
                rules.repeated("POST " + collection.path(), collection.path(), bench.body(collection));
                rules.atOnce(collection);
                Map<String, Object> batch = Map.of("items", List.of(bench.body(collection), bench.body(collection)));
                rules.repeated("POST " + collection.batch(), collection.batch(), batch);
                rules.lenient(collection);
            }
            if (collection.isMovable()) {
                String record = bench.movable(collection);
                rules.repeated(
                        "POST " + collection.transitions(), record + "/transitions", bench.move(collection, record));
                String other = bench.movable(collection);
                Map<String, Object> move = bench.move(collection, other);
                move.put("id", Bench.id(other));
                rules.repeated("POST " + collection.moves(), collection.moves(), Map.of("items", List.of(move)));
            }
        }
        for (String template : document.otherPosts()) {
            Samples.Call call = bench.samples().call(template);
            rules.repeated("POST " + template, call.path(), call.body());
        }
    }

    private void repeated(String operation, String path, Map<String, Object> body) {
        String key = UUID.randomUUID().toString();
        for (String bad : List.of("two words", "k".repeat(129))) {
            Reply refused = bench.client().post(path, body, KEY, bad);
            walk.refused(operation, "key " + bad, refused, 400, "bad-parameter");
        }
        Reply first = bench.client().post(path, body, KEY, key);
        walk.that(operation, "the first answer is a success", first.status() / 100 == 2, first.text());
        walk.that(
                operation,
                "the first is no repetition",
                first.header("Idempotency-Replayed").isEmpty(),
                "it is");
        Reply again = bench.client().post(path, body, KEY, key);
        walk.expect(operation, "the same again", again, first.status());
        walk.that(operation, "the answer is the first one", bench.isKept(first, again), again.text());
        walk.that(
                operation,
                "the answer says so",
                again.header("Idempotency-Replayed").equals("true"),
                again.headers());
        for (String header : List.of("Location", "ETag", "Event-Version", "Content-Type")) {
            walk.that(
                    operation,
                    header + " is the first one's",
                    again.header(header).equals(first.header(header)),
                    again.header(header));
        }
        Map<String, Object> other = new LinkedHashMap<>(body);
        other.put("externalId", key);
        walk.refused(
                operation, "another body", bench.client().post(path, other, KEY, key), 422, "idempotency-key-reused");
    }

    private void atOnce(Collection collection) {
        String operation = "POST " + collection.path();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = bench.body(collection);
        body.put("externalId", key);
        List<Reply> replies = together(() -> bench.client().post(collection.path(), body, KEY, key));
        List<String> ids = replies.stream()
                .filter(reply -> reply.status() == 201)
                .map(reply -> reply.field("/id"))
                .distinct()
                .toList();
        walk.that(operation, "twenty at once make one record", ids.size() == 1, ids);
        long first = replies.stream()
                .filter(reply -> reply.status() == 201
                        && reply.header("Idempotency-Replayed").isEmpty())
                .count();
        walk.that(operation, "one of twenty is the first", first == 1, first);
        replies.stream()
                .filter(reply -> reply.status() != 201)
                .forEach(reply -> walk.refused(operation, "one of twenty", reply, 409, "idempotency-key-in-flight"));
        Reply found = bench.client().get(collection.path() + "?externalId=" + key);
        walk.that(operation, "one record is found", found.json().path("items").size() == 1, found.text());
    }

    private void lenient(Collection collection) {
        String operation = "POST " + collection.batch();
        String key = UUID.randomUUID().toString();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            items.add(bench.body(collection));
            items.get(index).put("externalId", key + index);
        }
        items.get(1).put("unheardOf", 1);
        Map<String, Object> batch = Map.of("items", items);
        List<Reply> replies =
                together(() -> bench.client().post(collection.batch(), batch, KEY, key, "Prefer", "handling=lenient"));
        List<String> answers = replies.stream()
                .filter(reply -> reply.status() == 207)
                .map(reply -> bench.kept(reply.json()).toString())
                .distinct()
                .toList();
        walk.that(operation, "twenty at once have one answer", answers.size() == 1, answers);
        walk.that(
                operation,
                "the batch is carried out once",
                answers.size() == 1 && !answers.get(0).contains("duplicate-external-id"),
                answers);
        replies.stream()
                .filter(reply -> reply.status() != 207)
                .forEach(reply -> walk.refused(operation, "one of twenty", reply, 409, "idempotency-key-in-flight"));
    }

    private static List<Reply> together(Callable<Reply> call) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        try {
            List<Callable<Reply>> calls = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                calls.add(() -> {
                    start.await();
                    return call.call();
                });
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : clients.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            clients.shutdownNow();
        }
    }
}
