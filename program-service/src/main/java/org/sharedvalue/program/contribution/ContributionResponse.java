package org.sharedvalue.program.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.contracts.vocabulary.Motive;
import org.sharedvalue.contracts.vocabulary.ValuationMethod;

/**
 * A contribution as the API shows it.
 *
 * @param id id of the contribution
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
 * @param organisationId contributor
 * @param programId program it belongs to
 * @param cohortId cohort it belongs to
 * @param kind what was put in
 * @param motive why
 * @param amount value, in the currency of the program
 * @param valuationMethod how the value was found
 * @param receivedOn day it counts from
 * @param leveragedByOrganisationId organisation whose involvement brought it in
 * @param reason why it was cancelled or reversed
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record ContributionResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        ContributionStatus status,
        Set<ContributionStatus> allowedTransitions,
        UUID organisationId,
        UUID programId,
        @Nullable UUID cohortId,
        ContributionKind kind,
        Motive motive,
        Money amount,
        ValuationMethod valuationMethod,
        @Nullable LocalDate receivedOn,
        @Nullable UUID leveragedByOrganisationId,
        @Nullable String reason,
        Instant createdAt,
        Instant updatedAt) {

    static ContributionResponse of(Contribution shown) {
        return new ContributionResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.organisationId(),
                shown.programId(),
                shown.cohortId(),
                shown.kind(),
                shown.motive(),
                shown.amount(),
                shown.valuationMethod(),
                shown.receivedOn(),
                shown.leveragedByOrganisationId(),
                shown.reason(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
