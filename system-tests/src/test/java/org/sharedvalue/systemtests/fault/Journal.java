package org.sharedvalue.systemtests.fault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all clients together have sent and heard. */
final class Journal {

    private final List<Tracked> records = new ArrayList<>();
    private final List<List<Tracked>> batches = new ArrayList<>();
    private final List<BatchMove> moves = new ArrayList<>();
    private final Map<Fate, Integer> writes = new EnumMap<>(Fate.class);
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, Integer> dishonest = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    /** A record that is about to be made. */
    synchronized Tracked about(String collection, String marker) {
        Tracked record = new Tracked(collection, marker);
        records.add(record);
        return record;
    }

    /** Records that are about to be made all or none. */
    synchronized void together(List<Tracked> batch) {
        batches.add(List.copyOf(batch));
    }

    /** Records that were to move all or none, and how that ended. */
    synchronized void movedTogether(String traceId, int size, Fate fate) {
        moves.add(new BatchMove(traceId, size, fate));
    }

    /** How a write ended, once its client tries no more. */
    synchronized void write(String what, Reply reply) {
        writes.merge(reply.fate(), 1, Integer::sum);
        if (reply.fate() == Fate.REFUSED) {
            refusals.merge(what + " " + reply.code(), 1, Integer::sum);
        }
    }

    /** Every single answer. */
    synchronized void heard(String what, Reply reply) {
        if (reply.status() == 0 || reply.status() >= 500) {
            failures.merge(what + " " + reply.status() + " " + reply.body(), 1, Integer::sum);
        }
        if (!reply.isHonest()) {
            dishonest.merge(what + " " + reply.status() + " " + reply.body(), 1, Integer::sum);
        }
    }

    synchronized int count(Fate fate) {
        return writes.getOrDefault(fate, 0);
    }

    synchronized List<Tracked> records() {
        return List.copyOf(records);
    }

    synchronized List<List<Tracked>> batches() {
        return List.copyOf(batches);
    }

    synchronized List<BatchMove> moves() {
        return List.copyOf(moves);
    }

    /** Refusals by what was refused. */
    synchronized Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    /** Calls without an answer, or with one of 500 and more. */
    synchronized Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    /** Answers of 500 and more that are no 503 problem. */
    synchronized Map<String, Integer> dishonest() {
        return Map.copyOf(dishonest);
    }
}
