package org.sharedvalue.outcomes.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent as the API shows it.
 *
 * @param id identifies it
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param participantRef whose it is
 * @param purpose what it is for
 * @param wordingVersion version of the words that the person agreed to
 * @param givenAt when, UTC
 * @param withdrawnAt when it was withdrawn, UTC; absent while it holds
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record ConsentResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        UUID participantRef,
        ConsentPurpose purpose,
        String wordingVersion,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        Instant createdAt,
        Instant updatedAt) {

    /** The representation of a record. */
    public static ConsentResponse of(Consent shown) {
        return new ConsentResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.participantRef(),
                shown.purpose(),
                shown.wordingVersion(),
                shown.givenAt(),
                shown.withdrawnAt(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
