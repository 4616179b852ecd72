package org.sharedvalue.outcomes.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of a placement.
 *
 * @param externalId the caller's own id
 * @param enrolmentId enrolment it belongs to
 * @param hostOrganisationId who takes the participant in
 * @param startOn first day
 * @param endOn last day
 * @param reason why it is written; with {@code corrections:write} needed in a closed cohort, and not shown again
 */
public record PlacementRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID enrolmentId,
        @NotNull UUID hostOrganisationId,
        @NotNull LocalDate startOn,
        @Nullable LocalDate endOn,
        @Size(max = 1000) @Nullable String reason)
        implements CreateRequest {

    static PlacementRequest of(Placement current) {
        return new PlacementRequest(
                current.externalId(),
                current.enrolmentId(),
                current.hostOrganisationId(),
                current.startOn(),
                current.endOn(),
                null);
    }
}
