package org.sharedvalue.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;

/** Gives each answer of success the headers that come with it. */
final class Headers {

    private static final Set<AnswerHeader> OF_REPORTS =
            EnumSet.range(AnswerHeader.LEDGER_HEAD, AnswerHeader.REPORT_BEHIND);

    private final Document document;
    private final Set<AnswerHeader> used = EnumSet.of(AnswerHeader.RETRY_AFTER);

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
        for (AnswerHeader header : used) {
            headers.putObject(header.field())
                    .put("description", header.description())
                    .put("example", header.example())
                    .putObject("schema")
                    .put("type", "string");
        }
    }

    private void describe(Operation operation, String status, ObjectNode answer) {
        JsonNode shown =
                document.resolved(answer.path("content").path(Operation.JSON).path("schema"));
        boolean record = shown.path("properties").has("version")
                && shown.path("properties").has("updatedAt");
        boolean page = shown.path("properties").has("next");
        boolean report = operation.path().startsWith("/v1/reports/") && !page;
        boolean feed = operation.isFeed();
        boolean created = status.equals("201") && !operation.lastStep().equals("batch");
        boolean changes = operation.parameter("If-Match").isPresent();
        if (!answer.has("description")) {
            answer.put("description", status.equals("201") ? "Recorded" : "Done");
        }
        add(record || report || changes, answer, AnswerHeader.ETAG);
        // Releases and subscriptions are the gateway's own and make no events.
        boolean event = !operation.path().matches("/v1/(releases|subscriptions).*");
        add(event && ((record && operation.writes()) || changes || created), answer, AnswerHeader.EVENT_VERSION);
        add(created || (record && status.equals("202")), answer, AnswerHeader.LOCATION);
        add(page || feed, answer, AnswerHeader.LINK);
        add(operation.takesKey(), answer, AnswerHeader.IDEMPOTENCY_REPLAYED);
        add(feed && operation.path().contains("outcomes"), answer, AnswerHeader.FEED_HEAD);
        add(feed, answer, AnswerHeader.RATE_LIMIT);
        add(feed, answer, AnswerHeader.RATE_LIMIT_POLICY);
        for (AnswerHeader header : OF_REPORTS) {
            add(report, answer, header);
        }
    }

    private void add(boolean holds, ObjectNode answer, AnswerHeader header) {
        if (holds) {
            used.add(header);
            Document.child(answer, "headers")
                    .putObject(header.field())
                    .put(Document.REF, "#/components/headers/" + header.field());
        }
    }
}
