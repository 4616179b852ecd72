package org.sharedvalue.gateway.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.Aggregate;

/**
 * One event on its way into the ledger.
 *
 * @param eventId id that the event is recognised by
 * @param type CloudEvents type
 * @param aggregate kind of record it is about; null for a type that this version does not know
 * @param subject id of that record
 * @param version version of that record
 * @param orderingKey key that its partition follows from
 * @param programId program it belongs to
 * @param enrolmentId enrolment it belongs to
 * @param eventTime when the change was recorded, UTC
 * @param topic topic it came from
 * @param partition partition it came from
 * @param offset offset it came from
 * @param traceparent W3C trace context of the request that made it; null where none came
 * @param data body as JSON text; null where it is no JSON object
 */
public record LedgerEntry(
        String eventId,
        String type,
        @Nullable Aggregate aggregate,
        String subject,
        @Nullable Integer version,
        String orderingKey,
        @Nullable UUID programId,
        @Nullable UUID enrolmentId,
        Instant eventTime,
        String topic,
        int partition,
        long offset,
        @Nullable String traceparent,
        @Nullable String data) {

    /** The same entry with another body. */
    public LedgerEntry withData(String body) {
        return new LedgerEntry(
                eventId,
                type,
                aggregate,
                subject,
                version,
                orderingKey,
                programId,
                enrolmentId,
                eventTime,
                topic,
                partition,
                offset,
                traceparent,
                body);
    }

    /** What a reader of reports has to know about it once it stands at a position. */
    LedgerTouch touch(long seq) {
        return new LedgerTouch(
                seq, subject, version == null ? 0 : version, programId, LedgerTouch.isShared(aggregate, programId));
    }
}
