package org.sharedvalue.program.timecostrate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Money;

/**
 * A time-cost rate as the API shows it.
 *
 * @param id id of the rate
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param employerOrganisationId the employer
 * @param from first day
 * @param to last day, open if absent
 * @param amount cost of one hour
 * @param source where the rate comes from
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record TimeCostRateResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        UUID employerOrganisationId,
        LocalDate from,
        @Nullable LocalDate to,
        Money amount,
        String source,
        Instant createdAt,
        Instant updatedAt) {

    static TimeCostRateResponse of(TimeCostRate shown) {
        return new TimeCostRateResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.employerOrganisationId(),
                shown.from(),
                shown.to(),
                shown.amount(),
                shown.source(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
