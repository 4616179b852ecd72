package org.sharedvalue.outcomes.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.EmploymentContract;
import org.sharedvalue.contracts.vocabulary.HoursBand;
import org.sharedvalue.contracts.vocabulary.OfferState;

/**
 * Details of a job that was offered or started.
 *
 * @param employerLink how the employer relates to the partnership
 * @param employerOrganisationId the employer, where it is a known organisation
 * @param contract kind of contract
 * @param hoursBand weekly hours
 * @param offerState what became of an offer; OPEN if absent, refused for starts
 */
@Embeddable
public record EmploymentDetails(
        @NotNull @Enumerated(EnumType.STRING) EmployerLink employerLink,
        @Column @Nullable UUID employerOrganisationId,
        @NotNull @Enumerated(EnumType.STRING) EmploymentContract contract,
        @NotNull @Enumerated(EnumType.STRING) HoursBand hoursBand,
        @Enumerated(EnumType.STRING) @Nullable OfferState offerState) {

    EmploymentDetails withOpenOffer() {
        return offerState != null
                ? this
                : new EmploymentDetails(employerLink, employerOrganisationId, contract, hoursBand, OfferState.OPEN);
    }
}
