package org.sharedvalue.outcomes.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ExitReason;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of an enrolment.
 *
 * @param externalId the caller's own id
 * @param participantRef who enrols
 * @param programId program
 * @param cohortId cohort that is wished for; fixed once enrolled
 * @param referredByOrganisationId who referred the participant
 * @param appliedOn day of application
 * @param startedOn day of start; set by the transition, corrected by a merge patch
 * @param endedOn day of completion or leaving; set by the transition, corrected by a merge patch
 * @param exitReason why the participant left early; set by the transition, corrected by a merge patch
 * @param reason why it is written; with {@code corrections:write} needed in a closed cohort, and not shown again
 */
public record EnrolmentRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID participantRef,
        @NotNull UUID programId,
        @Nullable UUID cohortId,
        @Nullable UUID referredByOrganisationId,
        @NotNull LocalDate appliedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable ExitReason exitReason,
        @Size(max = 1000) @Nullable String reason)
        implements CreateRequest {

    static EnrolmentRequest of(Enrolment current) {
        return new EnrolmentRequest(
                current.externalId(),
                current.participantRef(),
                current.programId(),
                current.cohortId(),
                current.referredByOrganisationId(),
                current.appliedOn(),
                current.startedOn(),
                current.endedOn(),
                current.exitReason(),
                null);
    }
}
