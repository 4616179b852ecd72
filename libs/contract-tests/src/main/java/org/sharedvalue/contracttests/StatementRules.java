package org.sharedvalue.contracttests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.sharedvalue.contracttests.statements.Statements;

/** How many statements an answer takes does not depend on how many records it is about. */
final class StatementRules {

    private static final int FEW = 2;
    private static final int MANY = 16;

    /** What the service does by itself meanwhile, and what is known only the first time, take some too. */
    private static final int BESIDE = 7;

    private final Bench bench;

    private StatementRules(Bench bench) {
        this.bench = bench;
    }

    static void walk(Bench bench, ApiDocument document) {
        StatementRules rules = new StatementRules(bench);
        for (Collection collection : document.collections()) {
            if (collection.isCreatable()) {
                rules.same("POST " + collection.batch(), size -> rules.creation(collection, size));
                rules.same("GET " + collection.path(), size -> () -> rules.list(collection, size));
            }
            if (collection.isCreatable() && document.has("post", collection.moves())) {
                rules.same("POST " + collection.moves(), size -> rules.moving(collection, size));
            }
        }
    }

    /** Prepares a request about some records, and about many, and compares. */
    private void same(String operation, IntFunction<Runnable> request) {
        int few = Statements.during(request.apply(FEW)).size();
        List<String> many = Statements.during(request.apply(MANY));
        boolean grown = many.size() > few + BESIDE;
        bench.walk()
                .that(
                        operation,
                        grown
                                ? "takes as many statements for " + MANY + " records as the " + few + " for " + FEW
                                : "is among the growing ones only if it grows",
                        few > 0 && grown == bench.samples().growing().contains(operation),
                        many);
    }

    private Runnable creation(Collection collection, int size) {
        List<Map<String, Object>> items = new ArrayList<>();
        String run = UUID.randomUUID().toString();
        for (int index = 0; index < size; index++) {
            Map<String, Object> item = bench.body(collection);
            item.put("externalId", run + index);
            items.add(item);
        }
        return () -> expect("POST " + collection.batch(), send(collection.batch(), items), 201);
    }

    private void list(Collection collection, int size) {
        Reply reply = bench.client().get(collection.path() + "?sort=-createdAt&limit=" + size);
        expect("GET " + collection.path(), reply, 200);
        bench.walk()
                .that(
                        "GET " + collection.path(),
                        "there are " + size,
                        reply.json().path("items").size() == size,
                        reply.text());
    }

    private Runnable moving(Collection collection, int size) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            String record = bench.movable(collection);
            Map<String, Object> item = bench.move(collection, record);
            item.put("id", Bench.id(record));
            items.add(item);
        }
        return () -> expect("POST " + collection.moves(), send(collection.moves(), items), 200);
    }

    private Reply send(String path, List<Map<String, Object>> items) {
        return bench.client().post(path, Map.of("items", items));
    }

    private void expect(String operation, Reply reply, int status) {
        bench.walk().expect(operation, "of some records", reply, status);
    }
}
