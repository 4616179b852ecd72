package org.sharedvalue.partner.recognition;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.RecognitionLink;

/**
 * A recognition as the API shows it.
 *
 * @param id id of the recognition
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
 * @param subject what it was given for
 * @param awardedBy who gave it
 * @param scheme name of the award or index
 * @param category category within the scheme
 * @param level level reached
 * @param year year of the award
 * @param link DIRECT or CONTEXTUAL
 * @param evidenceUrl where it is shown
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record RecognitionResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        RecognitionStatus status,
        Set<RecognitionStatus> allowedTransitions,
        Subject subject,
        String awardedBy,
        String scheme,
        @Nullable String category,
        @Nullable String level,
        int year,
        RecognitionLink link,
        @Nullable String evidenceUrl,
        Instant createdAt,
        Instant updatedAt) {

    static RecognitionResponse of(Recognition shown) {
        return new RecognitionResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.subject(),
                shown.awardedBy(),
                shown.scheme(),
                shown.category(),
                shown.level(),
                shown.year(),
                shown.link(),
                shown.evidenceUrl(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
