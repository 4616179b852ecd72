package org.sharedvalue.contracts.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;

/**
 * Public state of a placement.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param enrolmentId enrolment it belongs to
 * @param programId program it belongs to
 * @param hostOrganisationId who takes the participant in
 * @param startOn first day
 * @param endOn last day
 */
public record PlacementState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        UUID enrolmentId,
        UUID programId,
        UUID hostOrganisationId,
        LocalDate startOn,
        @Nullable LocalDate endOn)
        implements AggregateState {}
