package org.sharedvalue.systemtests.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** How one client writes: with a key it asks until it is answered, without one it asks once; all of it goes into the journal. */
final class Pen {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final int NOT_FOUND = 404;

    private final Client client;
    private final Journal journal;
    private final Random random;

    Pen(Client client, Journal journal, Random random) {
        this.client = client;
        this.journal = journal;
        this.random = random;
    }

    /** An idempotency key; none for one write in three. */
    String key() {
        return random.nextInt(3) == 0 ? "" : new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Makes one record. */
    void create(Tracked record, Map<String, Object> body, String key) {
        String collection = record.collection();
        Reply reply = write("create " + collection, key, () -> client.post("/v1/" + collection, body, key));
        record.created(reply.fate());
        if (reply.fate() == Fate.ANSWERED) {
            record.seen(reply.body());
        }
    }

    /** Makes records all or none. */
    void createAll(List<Tracked> records, List<Map<String, Object>> bodies, String key) {
        journal.together(records);
        String collection = records.get(0).collection();
        Reply reply = write(
                "batch " + collection,
                key,
                () -> client.post("/v1/" + collection + "/batch", Map.of("items", bodies), key));
        records.forEach(record -> record.created(reply.fate()));
        if (reply.fate() == Fate.ANSWERED) {
            seen(records, reply.body());
        }
    }

    /** Changes one record by a POST below it. */
    void change(Tracked record, String below, Map<String, Object> body) {
        String key = key();
        Reply reply =
                write(below + " " + record.collection(), key, () -> client.post(record.path() + below, body, key));
        learn(List.of(record), reply);
        if (reply.fate() == Fate.ANSWERED) {
            record.seen(reply.body());
        }
    }

    /** Changes one record by a merge patch of what was seen last. */
    void patch(Tracked record, Map<String, Object> body) {
        Reply reply =
                write("patch " + record.collection(), "", () -> client.patch(record.path(), body, record.known()));
        learn(List.of(record), reply);
        if (reply.fate() == Fate.ANSWERED) {
            record.seen(reply.body());
        }
    }

    /** Changes several records by one POST, each for itself. */
    void changeAll(List<Tracked> records, String path, Map<String, Object> body) {
        String key = key();
        Reply reply = write(path, key, () -> client.post(path, body, key));
        learn(records, reply);
        if (reply.fate() == Fate.ANSWERED) {
            records.forEach(this::look);
        }
    }

    /** Moves several records by one POST, all or none. */
    void moveAll(List<Tracked> records, String path, Map<String, Object> body) {
        String key = key();
        String traceId =
                new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "");
        Reply reply = write(path, key, () -> client.post(path, body, key, traceId));
        journal.movedTogether(traceId, records.size(), reply.fate());
        learn(records, reply);
        if (reply.fate() == Fate.ANSWERED) {
            seen(records, reply.body());
        }
    }

    private void learn(List<Tracked> records, Reply reply) {
        if (reply.fate() == Fate.UNANSWERED) {
            records.forEach(Tracked::unsure);
        }
        if (reply.fate() != Fate.ANSWERED) {
            records.forEach(this::look);
        }
    }

    /** Reads a record again, as a client does that was not answered. */
    private void look(Tracked record) {
        Reply reply = patiently(() -> client.get(record.path()));
        if (reply.fate() == Fate.ANSWERED) {
            record.seen(reply.body());
        } else if (reply.status() == NOT_FOUND) {
            throw new AssertionError("an answered record is gone: " + record);
        }
    }

    private Reply write(String what, String key, Supplier<Reply> call) {
        Reply reply = key.isEmpty() ? heard(what, call) : patiently(() -> heard(what, call));
        journal.write(what, reply);
        return reply;
    }

    private Reply heard(String what, Supplier<Reply> call) {
        Reply reply = call.get();
        journal.heard(what, reply);
        return reply;
    }

    private static Reply patiently(Supplier<Reply> call) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Reply reply = call.get();
        while (reply.fate() == Fate.UNANSWERED && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            reply = call.get();
        }
        return reply;
    }

    private static void seen(List<Tracked> records, JsonNode answer) {
        for (int index = 0; index < records.size(); index++) {
            records.get(index).seen(answer.path("items").path(index));
        }
    }
}
