package org.sharedvalue.contracts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/EVENTS.md and docs/asyncapi.yaml are made from the event types. */
class EventCatalogueTest {

    private static final Path DOCS = Path.of("../../docs");

    @Test
    void committedCatalogueListsEveryType() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Events

                Made from the code by `EventCatalogueTest`; do not edit. CloudEvents 1.0 in the Kafka binary binding, JSON data
                `{"changed": [names of fields], "state": {…}}`. Every event carries the full public state of its aggregate after
                the change. The id is `{aggregateId}:{version}`, the record key the aggregate id, `partitionkey` the ordering key
                (the enrolment for everything under it, else the aggregate).
                """);
        for (Topic topic : Topic.values()) {
            text.append("\n## ")
                    .append(topic.topicName())
                    .append("\n\n| Aggregate | State | Types |\n| --- | --- | --- |\n");
            Arrays.stream(Aggregate.values())
                    .filter(aggregate -> aggregate.topic() == topic)
                    .forEach(aggregate -> text.append(row(aggregate)));
        }
        Generated.check(DOCS.resolve("EVENTS.md"), text.toString());
    }

    private static String row(Aggregate aggregate) {
        String types = types(aggregate).map(type -> "`" + type.type() + "`").collect(Collectors.joining("<br>"));
        String schema = "../libs/event-contracts/src/main/resources/schemas/" + aggregate.word() + ".v1.schema.json";
        return "| " + aggregate.word() + " | [" + aggregate.stateClass().getSimpleName() + "](" + schema + ") | "
                + types + " |\n";
    }

    @Test
    void committedAsyncApiDocumentHasAChannelPerTopicAndAMessagePerType() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Made from the code by EventCatalogueTest; do not edit.
                asyncapi: 3.0.0
                info:
                  title: Shared value suite events
                  version: 1.0.0
                channels:
                """);
        for (Topic topic : Topic.values()) {
            text.append("  ")
                    .append(topic.topicName())
                    .append(":\n    address: ")
                    .append(topic.topicName());
            text.append("\n    messages:\n");
            Arrays.stream(EventType.values())
                    .filter(type -> type.aggregate().topic() == topic)
                    .forEach(type -> text.append(message(type)));
        }
        Generated.check(DOCS.resolve("asyncapi.yaml"), text.toString());
    }

    private static String message(EventType type) {
        return "      " + type.type() + ":\n        contentType: application/json\n        payload:\n"
                + "          type: object\n          required: [changed, state]\n          properties:\n"
                + "            changed: {type: array, items: {type: string}}\n            state:\n"
                + "              $ref: ../libs/event-contracts/src/main/resources/schemas/"
                + type.aggregate().word() + ".v1.schema.json\n";
    }

    private static java.util.stream.Stream<EventType> types(Aggregate aggregate) {
        return Arrays.stream(EventType.values()).filter(type -> type.aggregate() == aggregate);
    }
}
