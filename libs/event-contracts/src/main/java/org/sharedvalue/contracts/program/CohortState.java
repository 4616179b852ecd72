package org.sharedvalue.contracts.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sharedvalue.contracts.AggregateState;

/**
 * Public state of a cohort.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status PLANNED, RECRUITING, RUNNING, COMPLETED, CLOSED or CANCELLED
 * @param programId program it belongs to
 * @param designVersion design it is delivered by
 * @param label name to show
 * @param area coarse area
 * @param startOn first day
 * @param endOn last day
 * @param capacity number of places
 */
public record CohortState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        UUID programId,
        int designVersion,
        String label,
        String area,
        LocalDate startOn,
        LocalDate endOn,
        int capacity)
        implements AggregateState {}
