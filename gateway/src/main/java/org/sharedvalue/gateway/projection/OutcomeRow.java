package org.sharedvalue.gateway.projection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.outcomes.OutcomeState;
import org.sharedvalue.contracts.vocabulary.OutcomeType;

/**
 * What figures need to know of an outcome.
 *
 * @param id id of the outcome
 * @param status status as in the contract
 * @param enrolmentId enrolment it belongs to
 * @param type what changed
 * @param occurredOn day it happened
 * @param employerLink how the employer relates to the partnership, as in the contract
 * @param employerId the employer, where it is named
 */
public record OutcomeRow(
        UUID id,
        String status,
        UUID enrolmentId,
        OutcomeType type,
        LocalDate occurredOn,
        @Nullable String employerLink,
        @Nullable UUID employerId) {

    /** The row that the projection of a state has. */
    public static OutcomeRow of(OutcomeState state) {
        OutcomeState.Employment employment = state.employment();
        return new OutcomeRow(
                state.id(),
                state.status(),
                state.enrolmentId(),
                state.type(),
                state.occurredOn(),
                employment == null ? null : employment.employerLink().name(),
                employment == null ? null : employment.employerOrganisationId());
    }
}
