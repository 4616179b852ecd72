package org.sharedvalue.contracts.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;

/**
 * Public state of a total that arrived without people behind it.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param programId program it belongs to
 * @param figureCode component of a figure, such as F5.numerator
 * @param value the declared count
 * @param asOfDate day it describes
 * @param source where it is stated
 * @param declaredByOrganisationId who declares it
 * @param supersedesId declaration it replaces
 */
public record DeclaredResultState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        UUID programId,
        String figureCode,
        long value,
        LocalDate asOfDate,
        String source,
        UUID declaredByOrganisationId,
        @Nullable UUID supersedesId)
        implements AggregateState {}
