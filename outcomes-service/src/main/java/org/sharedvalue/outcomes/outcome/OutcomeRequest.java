package org.sharedvalue.outcomes.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.records.CreateRequest;
import org.sharedvalue.web.validation.Lists;

/**
 * The writable form of an outcome.
 *
 * @param externalId the caller's own id
 * @param enrolmentId enrolment it belongs to
 * @param type what changed
 * @param occurredOn day it happened
 * @param details details of the job; required for JOB_OFFER, JOB_START and APPRENTICESHIP_START, refused otherwise
 * @param evidence what proves it
 * @param verificationLevel 1 participant stated, 2 provider recorded, 3 employer confirmed, 4 administrative data
 * @param precededById offer that a job start follows from
 * @param reason why it is written; with {@code corrections:write} needed in a closed cohort, and not shown again
 */
public record OutcomeRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID enrolmentId,
        @NotNull OutcomeType type,
        @NotNull LocalDate occurredOn,
        @Valid @Nullable EmploymentDetails details,
        @Size(max = 50) List<@NotNull @Valid Evidence> evidence,
        @NotNull @Min(1) @Max(4) Integer verificationLevel,
        @Nullable UUID precededById,
        @Size(max = 1000) @Nullable String reason)
        implements CreateRequest {

    public OutcomeRequest {
        evidence = Lists.orEmpty(evidence);
    }

    static OutcomeRequest of(Outcome current) {
        return new OutcomeRequest(
                current.externalId(),
                current.enrolmentId(),
                current.type(),
                current.occurredOn(),
                current.details(),
                current.evidence(),
                current.verificationLevel(),
                current.precededById(),
                null);
    }

    /** The employer it names, if any. */
    @Nullable UUID employer() {
        return details == null ? null : details.employerOrganisationId();
    }
}
