package org.sharedvalue.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.EventEnvelope;

/**
 * One waiting event.
 *
 * @param position its place in the outbox
 * @param eventId {@code aggregateId:version}
 * @param type CloudEvents type
 * @param subject id of the aggregate
 * @param orderingKey id whose events keep their order
 * @param version version of the aggregate
 * @param occurredAt when the change was recorded, UTC
 * @param data JSON body of the event
 * @param traceparent W3C trace context of the request that made it; null where no request did
 */
record OutboxRow(
        long position,
        String eventId,
        String type,
        String subject,
        String orderingKey,
        int version,
        Instant occurredAt,
        String data,
        @Nullable String traceparent) {

    /** CloudEvents extension, and key in the log's context, that holds the trace context. */
    static final String TRACEPARENT = "traceparent";

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("ordering_key"),
                row.getInt("version"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("data"),
                row.getString(TRACEPARENT));
    }

    CloudEvent toCloudEvent(String topic) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(eventId)
                .withType(type)
                .withSource(URI.create("/" + topic))
                .withSubject(subject)
                .withTime(occurredAt.atOffset(ZoneOffset.UTC))
                .withExtension(EventEnvelope.PARTITION_KEY, orderingKey)
                .withExtension(EventEnvelope.AGGREGATE_VERSION, version)
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8));
        return (traceparent == null ? event : event.withExtension(TRACEPARENT, traceparent)).build();
    }
}
