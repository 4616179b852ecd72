package org.sharedvalue.outcomes.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.outcomes.imports.row.ImportRow;
import org.sharedvalue.records.CreateRequest;
import org.sharedvalue.web.validation.Lists;

/**
 * An outcome as a row of an import, in whatever state it has come to.
 *
 * @param externalId the caller's own id
 * @param enrolmentId enrolment it belongs to
 * @param enrolmentExternalId enrolment it belongs to, by the caller's own id of it
 * @param type what changed
 * @param occurredOn day it happened
 * @param details details of the job; required for JOB_OFFER, JOB_START and APPRENTICESHIP_START, refused otherwise
 * @param evidence what proves it
 * @param verificationLevel 1 participant stated, 2 provider recorded, 3 employer confirmed, 4 administrative data
 * @param precededById offer that a job start follows from
 * @param precededByExternalId that offer, by the caller's own id of it; it may stand further up in the same file
 * @param status the state it has come to; REPORTED if absent
 * @param reason why; required for RETRACTED, and with {@code corrections:write} in a closed cohort
 */
public record OutcomeRow(
        @NotBlank @Size(max = CreateRequest.MAX_EXTERNAL_ID) String externalId,
        @Nullable UUID enrolmentId,
        @Size(max = CreateRequest.MAX_EXTERNAL_ID) @Nullable String enrolmentExternalId,
        @NotNull OutcomeType type,
        @NotNull LocalDate occurredOn,
        @Valid @Nullable EmploymentDetails details,
        @Size(max = 50) List<@NotNull @Valid Evidence> evidence,
        @NotNull @Min(1) @Max(4) Integer verificationLevel,
        @Nullable UUID precededById,
        @Size(max = CreateRequest.MAX_EXTERNAL_ID) @Nullable String precededByExternalId,
        @Nullable OutcomeStatus status,
        @Size(max = 1000) @Nullable String reason)
        implements ImportRow {

    public OutcomeRow {
        evidence = Lists.orEmpty(evidence);
        status = status == null ? OutcomeStatus.REPORTED : status;
    }

    OutcomeStatus reached() {
        return Objects.requireNonNull(status);
    }

    /** The same row with the ids of what it names. */
    OutcomeRow of(@Nullable UUID enrolment, @Nullable UUID offer) {
        return new OutcomeRow(
                externalId,
                enrolment,
                enrolmentExternalId,
                type,
                occurredOn,
                details,
                evidence,
                verificationLevel,
                offer,
                precededByExternalId,
                status,
                reason);
    }

    /** The report with which it began, or, without a reason, what it says now. */
    OutcomeRequest request(@Nullable String why) {
        EmploymentDetails given = details;
        return new OutcomeRequest(
                externalId,
                Objects.requireNonNull(enrolmentId),
                type,
                occurredOn,
                given != null && type == OutcomeType.JOB_OFFER ? given.withOpenOffer() : given,
                evidence,
                verificationLevel,
                precededById,
                why);
    }
}
