package org.sharedvalue.contracts.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.Money;

/**
 * Public state of what an hour of an employer's volunteers costs it.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param employerOrganisationId the employer
 * @param from first day
 * @param to last day
 * @param amount cost of one hour
 * @param source where the rate comes from
 */
public record TimeCostRateState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        UUID employerOrganisationId,
        LocalDate from,
        @Nullable LocalDate to,
        Money amount,
        String source)
        implements AggregateState {}
