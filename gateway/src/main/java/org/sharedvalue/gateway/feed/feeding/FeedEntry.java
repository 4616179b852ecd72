package org.sharedvalue.gateway.feed.feeding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param position where it stands
 * @param id id of the item; chance, so that it says nothing
 * @param kind what it asks of its reader
 * @param subject pseudonym that it is about
 * @param content what it tells; null in a tombstone
 * @param supersededBy position of the next entry of the subject
 */
record FeedEntry(
        long position,
        UUID id,
        Kind kind,
        String subject,
        @Nullable Content content,
        @Nullable Long supersededBy) {

    /** The same once another stands in its place. */
    FeedEntry superseded(long by) {
        return new FeedEntry(position, id, kind, subject, content, by);
    }

    /** The same once what it told is taken back. */
    FeedEntry blanked() {
        return new FeedEntry(position, id, Kind.TOMBSTONE, subject, null, null);
    }

    /** The same, known to be what a later version says too. */
    FeedEntry withVersion(int version) {
        Content told = requiredContent();
        return new FeedEntry(
                position,
                id,
                kind,
                subject,
                new Content(
                        told.outcomeId, version, told.programId, told.type, told.occurredOn, told.data, told.corrects),
                supersededBy);
    }

    Content requiredContent() {
        if (content == null) {
            throw new IllegalStateException("A tombstone tells nothing");
        }
        return content;
    }

    /**
     * What an entry tells.
     *
     * @param outcomeId the outcome, which is never shown
     * @param version its version
     * @param programId its program
     * @param type its type
     * @param occurredOn its day
     * @param data the item's data as JSON, but for what it corrects
     * @param corrects id of the subject's previous item
     */
    record Content(
            UUID outcomeId,
            int version,
            UUID programId,
            String type,
            LocalDate occurredOn,
            String data,
            @Nullable UUID corrects) {}
}
