package org.sharedvalue.contracts.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.CheckMethod;

/**
 * Public state of a sustainment check.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status SCHEDULED, SUSTAINED, NOT_SUSTAINED, UNREACHED, DECLINED or CANCELLED
 * @param enrolmentId enrolment it belongs to
 * @param programId program it belongs to
 * @param jobStartOutcomeId job start it tests
 * @param milestoneWeeks 13, 26 or 52
 * @param dueOn first day a result counts
 * @param windowEndsOn day the check counts from in figures
 * @param sameEmployer whether the job is still with the same employer
 * @param method how it was checked
 */
public record SustainmentCheckState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        UUID enrolmentId,
        UUID programId,
        UUID jobStartOutcomeId,
        int milestoneWeeks,
        LocalDate dueOn,
        LocalDate windowEndsOn,
        @Nullable Boolean sameEmployer,
        @Nullable CheckMethod method)
        implements AggregateState {}
