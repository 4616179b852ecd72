package org.sharedvalue.gateway.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one outcome, as a CloudEvent.
 *
 * @param specversion version of CloudEvents
 * @param id id of the event that made the change
 * @param type type of every item
 * @param source the feed
 * @param time the day of the outcome, at its beginning in UTC
 * @param subject id of the outcome
 * @param sequence position in the ledger, in 20 digits
 * @param kind UPSERT, or CORRECTION for an outcome that no longer counts
 * @param data the outcome after the change
 */
record FeedItem(
        String specversion,
        String id,
        String type,
        String source,
        String time,
        String subject,
        String sequence,
        Kind kind,
        Outcome data) {

    static FeedItem of(long seq, String eventId, Outcome outcome) {
        return new FeedItem(
                "1.0",
                eventId,
                "sharedvalue.feed.outcome.v1",
                "/v1/feeds/outcomes",
                outcome.occurredOn() + "T00:00:00Z",
                outcome.outcome().toString(),
                sequence(seq),
                Kind.of(outcome.status()),
                outcome);
    }

    static String sequence(long seq) {
        return String.format("%020d", seq);
    }

    /** What a reader has to do with an item. */
    enum Kind {
        UPSERT,
        CORRECTION;

        static Kind of(String status) {
            return status.equals("REJECTED") || status.equals("RETRACTED") ? CORRECTION : UPSERT;
        }
    }

    /**
     * An outcome.
     *
     * @param outcome its id
     * @param enrolment enrolment it belongs to
     * @param participant pseudonym of the participant; null while the enrolment is not taken in
     * @param programId program it belongs to
     * @param programCode code of the program; null while the program is not taken in
     * @param type what changed for the participant
     * @param occurredOn day it happened
     * @param status status as recorded
     * @param verificationLevel 1 to 4
     * @param employerLink how the employer relates to the partnership, for jobs
     * @param sustained result of the check at each milestone in weeks; null while there is none
     * @param corrects id of the previous item about this outcome
     */
    record Outcome(
            UUID outcome,
            UUID enrolment,
            @Nullable UUID participant,
            UUID programId,
            @Nullable String programCode,
            String type,
            LocalDate occurredOn,
            String status,
            int verificationLevel,
            @Nullable String employerLink,
            Sustained sustained,
            @Nullable String corrects) {}

    /**
     * Results of the checks of a job start.
     *
     * @param at13 result at 13 weeks
     * @param at26 result at 26 weeks
     * @param at52 result at 52 weeks
     */
    record Sustained(
            @JsonProperty("13") @Nullable String at13,
            @JsonProperty("26") @Nullable String at26,
            @JsonProperty("52") @Nullable String at52) {}
}
