package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each answer of success the headers that come with it. */
final class Headers {

    private static final Map<String, String[]> KNOWN = known();

    private final Document document;
    private final Set<String> used = new TreeSet<>(Set.of("Retry-After"));

    Headers(Document document) {
        this.document = document;
    }

    void describe() {
        for (Operation operation : document.operations()) {
            operation.successes().forEach(success -> {
                if (success.getValue() instanceof ObjectNode answer) {
                    describe(operation, success.getKey(), answer);
                }
            });
        }
        ObjectNode headers = document.components("headers");
        for (String name : used) {
            String[] known = KNOWN.get(name);
            headers.putObject(name)
                    .put("description", known[0])
                    .put("example", known[1])
                    .putObject("schema")
                    .put("type", "string");
        }
    }

    private void describe(Operation operation, String status, ObjectNode answer) {
        JsonNode shown = document.resolved(
                answer.path("content").path(Operation.JSON).path("schema"));
        boolean record = shown.path("properties").has("version")
                && shown.path("properties").has("updatedAt");
        boolean page = shown.path("properties").has("next");
        boolean report = operation.path().startsWith("/v1/reports/") && !page;
        boolean feed = operation.path().startsWith("/v1/feeds/");
        boolean created = status.equals("201") && !operation.lastStep().equals("batch");
        boolean changes = operation.parameter("If-Match").isPresent();
        if (!answer.has("description")) {
            answer.put("description", status.equals("201") ? "Recorded" : "Done");
        }
        add(record || report || changes, answer, "ETag");
        add(record && operation.writes() || changes || created, answer, "Event-Version");
        add(created, answer, "Location");
        add(page || feed, answer, "Link");
        add(operation.is("post"), answer, "Idempotency-Replayed");
        add(feed, answer, "Feed-Head");
        for (String name : List.of("Ledger-Head", "Ledger-Time", "Ledger-Lag-Millis", "Report-Behind")) {
            add(report, answer, name);
        }
    }

    private void add(boolean holds, ObjectNode answer, String name) {
        if (holds) {
            used.add(name);
            Document.child(answer, "headers").putObject(name).put(Document.REF, "#/components/headers/" + name);
        }
    }

    private static Map<String, String[]> known() {
        Map<String, String[]> known = new LinkedHashMap<>();
        known.put("ETag", new String[] {"Strong tag of the version shown", "\"3\""});
        known.put("Location", new String[] {
            "Absolute path of the new record", "/v1/programs/0190d1a0-4f5e-7c3a-8b21-3f6d5a9c7e10"
        });
        known.put("Link", new String[] {
            "Address of the next page as `rel=\"next\"`", "</v1/programs?cursor=ZTNiMA>; rel=\"next\""
        });
        known.put("Event-Version", new String[] {
            "Position of the change; reports wait for it with `atLeast`", "0190d1a0-4f5e-7c3a-8b21-3f6d5a9c7e10:3"
        });
        known.put("Idempotency-Replayed", new String[] {"`true` if this is the first answer again", "true"});
        known.put("Retry-After", new String[] {"Seconds to wait before the next attempt", "2"});
        known.put("Ledger-Head", new String[] {"Number of the last event taken in", "81234"});
        known.put("Ledger-Time", new String[] {"When it was taken in", "2026-11-23T14:52:00Z"});
        known.put("Ledger-Lag-Millis", new String[] {"Age of the oldest event not taken in; 0 if there is none", "0"});
        known.put("Report-Behind", new String[] {"`true` if what `atLeast` names is not in it yet", "true"});
        known.put("Feed-Head", new String[] {"Position of the newest item", "00000000000000000042"});
        return known;
    }
}
