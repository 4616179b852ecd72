package org.sharedvalue.contracts.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.contracts.vocabulary.Motive;
import org.sharedvalue.contracts.vocabulary.ValuationMethod;

/**
 * Public state of a contribution.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status PLEDGED, RECEIVED, VERIFIED, CANCELLED or REVERSED
 * @param organisationId contributor
 * @param programId program it belongs to
 * @param cohortId cohort it belongs to
 * @param kind what was put in
 * @param motive why
 * @param amount value, in the currency of the program
 * @param valuationMethod how the value was found
 * @param receivedOn day it counts from
 * @param leveragedByOrganisationId organisation whose involvement brought it in
 */
public record ContributionState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        UUID organisationId,
        UUID programId,
        @Nullable UUID cohortId,
        ContributionKind kind,
        Motive motive,
        Money amount,
        ValuationMethod valuationMethod,
        @Nullable LocalDate receivedOn,
        @Nullable UUID leveragedByOrganisationId)
        implements AggregateState {}
