package org.sharedvalue.outcomes.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A placement as the API shows it.
 *
 * @param id id of the placement
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param enrolmentId enrolment it belongs to
 * @param programId program of the enrolment
 * @param hostOrganisationId who takes the participant in
 * @param startOn first day
 * @param endOn last day
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record PlacementResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        UUID enrolmentId,
        UUID programId,
        UUID hostOrganisationId,
        LocalDate startOn,
        @Nullable LocalDate endOn,
        Instant createdAt,
        Instant updatedAt) {

    /** The representation of a record. */
    public static PlacementResponse of(Placement shown) {
        return new PlacementResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.enrolmentId(),
                shown.programId(),
                shown.hostOrganisationId(),
                shown.startOn(),
                shown.endOn(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
