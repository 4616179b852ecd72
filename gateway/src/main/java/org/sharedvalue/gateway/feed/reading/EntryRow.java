package org.sharedvalue.gateway.feed.reading;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is read.
 *
 * @param position where it stands
 * @param id id of the item
 * @param kind what it asks of its reader
 * @param subject pseudonym in hexadecimal digits
 * @param programId program of the outcome; null in a tombstone, and so all that follows
 * @param occurredOn day of the outcome
 * @param data the item's data, but for what it corrects
 * @param corrects id of the subject's previous item
 */
record EntryRow(
        long position,
        UUID id,
        String kind,
        String subject,
        @Nullable UUID programId,
        @Nullable LocalDate occurredOn,
        @Nullable String data,
        @Nullable UUID corrects) {

    private static final String ZEROS = "0".repeat(20);

    /** Appends the item as JSON; {@link FeedItem} says what it holds. */
    void writeTo(StringBuilder json) {
        json.append("{\"specversion\":\"1.0\",\"id\":\"")
                .append(id)
                .append("\",\"type\":\"sharedvalue.feed.outcome.v1\",\"source\":\"/v1/feeds/outcomes\"");
        if (occurredOn != null) {
            json.append(",\"time\":\"").append(occurredOn).append("T00:00:00Z\"");
        }
        json.append(",\"subject\":\"")
                .append(subject)
                .append("\",\"sequence\":\"")
                .append(sequence(position))
                .append("\",\"kind\":\"")
                .append(kind)
                .append("\",\"data\":");
        if (data == null) {
            json.append("null}");
        } else {
            json.append(data, 0, data.length() - 1).append(",\"corrects\":");
            if (corrects == null) {
                json.append("null}}");
            } else {
                json.append('"').append(corrects).append("\"}}");
            }
        }
    }

    /** The same with nothing left of what it told. */
    EntryRow hidden() {
        return new EntryRow(position, id, "TOMBSTONE", subject, null, null, null, null);
    }

    static String sequence(long position) {
        String digits = Long.toString(position);
        return ZEROS.substring(digits.length()) + digits;
    }
}
