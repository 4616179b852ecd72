package org.sharedvalue.program.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.Motive;
import org.sharedvalue.contracts.vocabulary.ValuationMethod;
import org.sharedvalue.program.money.MoneyRequest;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of a contribution.
 *
 * @param externalId the caller's own id
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
public record ContributionRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID organisationId,
        @NotNull UUID programId,
        @Nullable UUID cohortId,
        @NotNull ContributionKind kind,
        @NotNull Motive motive,
        @NotNull @Valid MoneyRequest amount,
        @NotNull ValuationMethod valuationMethod,
        @Nullable LocalDate receivedOn,
        @Nullable UUID leveragedByOrganisationId)
        implements CreateRequest {

    static ContributionRequest of(Contribution current) {
        return new ContributionRequest(
                current.externalId(),
                current.organisationId(),
                current.programId(),
                current.cohortId(),
                current.kind(),
                current.motive(),
                MoneyRequest.of(current.amount()),
                current.valuationMethod(),
                current.receivedOn(),
                current.leveragedByOrganisationId());
    }
}
