package org.sharedvalue.gateway.feed.reading;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.feed.feeding.Kind;
import org.sharedvalue.gateway.feed.feeding.OutcomeItem;

/**
 * One entry of a funder's feed, as a CloudEvent.
 *
 * @param specversion version of CloudEvents
 * @param id id of the item
 * @param type type of every item
 * @param source the feed
 * @param time the day of the outcome, at its beginning in UTC; absent from a TOMBSTONE
 * @param subject pseudonym of the outcome: the key under which an item is kept
 * @param sequence position in the feed, in 20 digits; dense
 * @param kind UPSERT: keep it in the place of the subject's previous one. CORRECTION: likewise, and it no longer counts.
 *     TOMBSTONE: forget the subject
 * @param data the outcome after the change; null in a TOMBSTONE
 */
record FeedItem(
        @Schema(examples = "1.0") String specversion,
        UUID id,
        @Schema(examples = "sharedvalue.feed.outcome.v1") String type,
        @Schema(examples = "/v1/feeds/outcomes") String source,
        @Schema(examples = "2012-06-30T00:00:00Z") @Nullable String time,
        String subject,
        @Schema(examples = "00000000000000000042") String sequence,
        Kind kind,
        @Nullable OutcomeItem data) {}
