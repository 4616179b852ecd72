package org.sharedvalue.program.timecostrate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.program.money.MoneyRequest;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of a time-cost rate.
 *
 * @param externalId the caller's own id
 * @param employerOrganisationId the employer
 * @param from first day
 * @param to last day, open if absent
 * @param amount cost of one hour
 * @param source where the rate comes from
 */
public record TimeCostRateRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID employerOrganisationId,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @NotNull @Valid MoneyRequest amount,
        @NotBlank @Size(max = 1000) String source)
        implements CreateRequest {

    static TimeCostRateRequest of(TimeCostRate current) {
        return new TimeCostRateRequest(
                current.externalId(),
                current.employerOrganisationId(),
                current.from(),
                current.to(),
                MoneyRequest.of(current.amount()),
                current.source());
    }
}
