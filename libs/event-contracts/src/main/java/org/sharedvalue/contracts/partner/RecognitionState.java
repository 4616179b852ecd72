package org.sharedvalue.contracts.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.RecognitionLink;
import org.sharedvalue.contracts.vocabulary.RecognitionSubject;

/**
 * Public state of a recognition.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status RECORDED, VERIFIED or REVOKED
 * @param subject what it was given for
 * @param awardedBy who gave it
 * @param scheme name of the award or index
 * @param category category within the scheme
 * @param level level reached
 * @param year year of the award
 * @param link DIRECT or CONTEXTUAL
 * @param evidenceUrl where it is shown
 */
public record RecognitionState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        Subject subject,
        String awardedBy,
        String scheme,
        @Nullable String category,
        @Nullable String level,
        int year,
        RecognitionLink link,
        @Nullable String evidenceUrl)
        implements AggregateState {

    /**
     * What an award was given for.
     *
     * @param type organisation, partnership or program
     * @param id id of that record
     */
    public record Subject(RecognitionSubject type, UUID id) {}
}
