package org.sharedvalue.program.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cohort as the API shows it.
 *
 * @param id id of the cohort
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
 * @param programId program it belongs to
 * @param designVersion design it is delivered by
 * @param label name to show
 * @param area coarse area
 * @param startOn first day
 * @param endOn last day
 * @param capacity number of places
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record CohortResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        CohortStatus status,
        Set<CohortStatus> allowedTransitions,
        UUID programId,
        int designVersion,
        String label,
        String area,
        LocalDate startOn,
        LocalDate endOn,
        int capacity,
        Instant createdAt,
        Instant updatedAt) {

    static CohortResponse of(Cohort shown) {
        return new CohortResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.programId(),
                shown.designVersion(),
                shown.label(),
                shown.area(),
                shown.startOn(),
                shown.endOn(),
                shown.capacity(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
