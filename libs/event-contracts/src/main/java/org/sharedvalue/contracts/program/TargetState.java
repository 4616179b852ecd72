package org.sharedvalue.contracts.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.TargetScope;

/**
 * Public state of a target.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param scope what it is set for
 * @param programId the program it is set for, or that of its cohort
 * @param figureCode figure it is set for, such as F5
 * @param periodStart first day of its period
 * @param periodEnd last day of its period
 * @param value what is aimed at, in the unit of the figure
 * @param minimumAcceptable what must be reached at least, in the same unit
 * @param baselineValue where it was before, in the same unit
 * @param baselineYear year of the baseline
 * @param supersedesId target it replaces
 */
public record TargetState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Scope scope,
        UUID programId,
        String figureCode,
        LocalDate periodStart,
        LocalDate periodEnd,
        Measure value,
        @Nullable Measure minimumAcceptable,
        @Nullable Measure baselineValue,
        @Nullable Integer baselineYear,
        @Nullable UUID supersedesId)
        implements AggregateState {

    /**
     * What a target is set for.
     *
     * @param type program or cohort
     * @param id id of that record
     */
    public record Scope(TargetScope type, UUID id) {}
}
