package org.sharedvalue.gateway.projection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.vocabulary.ContributionKind;

/**
 * What figures need to know of a contribution.
 *
 * @param status status as in the contract
 * @param programId program it belongs to
 * @param organisationId contributor
 * @param kind what was put in
 * @param amount value in minor units of the program's currency
 * @param receivedOn day it counts from
 * @param leveragedByOrganisationId organisation whose involvement brought it in
 */
public record ContributionRow(
        String status,
        UUID programId,
        UUID organisationId,
        ContributionKind kind,
        long amount,
        @Nullable LocalDate receivedOn,
        @Nullable UUID leveragedByOrganisationId) {

    /** The row that the projection of a state has. */
    public static ContributionRow of(ContributionState state) {
        return new ContributionRow(
                state.status(),
                state.programId(),
                state.organisationId(),
                state.kind(),
                state.amount().amount(),
                state.receivedOn(),
                state.leveragedByOrganisationId());
    }
}
