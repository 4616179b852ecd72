package org.sharedvalue.outcomes.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ExitReason;
import org.sharedvalue.outcomes.imports.row.ImportRow;
import org.sharedvalue.records.CreateRequest;

/**
 * An enrolment as a row of an import, in whatever state it has come to.
 *
 * @param externalId the caller's own id
 * @param participantRef who enrols
 * @param participantExternalId who enrols, by the caller's own id of the participant
 * @param programId program
 * @param cohortId cohort that is wished for, or in which the place is
 * @param referredByOrganisationId who referred the participant
 * @param appliedOn day of application
 * @param startedOn day of start
 * @param endedOn day of completion or leaving
 * @param exitReason why the participant left early
 * @param status the state it has come to; APPLIED if absent
 * @param reason why; required for VOIDED
 */
public record EnrolmentRow(
        @NotBlank @Size(max = CreateRequest.MAX_EXTERNAL_ID) String externalId,
        @Nullable UUID participantRef,
        @Size(max = CreateRequest.MAX_EXTERNAL_ID) @Nullable String participantExternalId,
        @NotNull UUID programId,
        @Nullable UUID cohortId,
        @Nullable UUID referredByOrganisationId,
        @NotNull LocalDate appliedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable ExitReason exitReason,
        @Nullable EnrolmentStatus status,
        @Size(max = 1000) @Nullable String reason)
        implements ImportRow {

    public EnrolmentRow {
        status = status == null ? EnrolmentStatus.APPLIED : status;
    }

    EnrolmentRow of(UUID participant) {
        return new EnrolmentRow(
                externalId,
                participant,
                participantExternalId,
                programId,
                cohortId,
                referredByOrganisationId,
                appliedOn,
                startedOn,
                endedOn,
                exitReason,
                status,
                reason);
    }

    EnrolmentStatus reached() {
        return Objects.requireNonNull(status);
    }

    /** The application with which it began. */
    EnrolmentRequest application() {
        return new EnrolmentRequest(
                externalId,
                Objects.requireNonNull(participantRef),
                programId,
                cohortId,
                referredByOrganisationId,
                appliedOn,
                null,
                null,
                null,
                null);
    }

    /** What it is now. */
    EnrolmentRequest now() {
        return new EnrolmentRequest(
                externalId,
                Objects.requireNonNull(participantRef),
                programId,
                cohortId,
                referredByOrganisationId,
                appliedOn,
                startedOn,
                endedOn,
                exitReason,
                null);
    }

    /** The moves that lead from the application to its state, as single calls would make them. */
    List<EnrolmentTransition> moves() {
        EnrolmentStatus to = reached();
        List<EnrolmentTransition> moves = new ArrayList<>();
        boolean voided = to == EnrolmentStatus.VOIDED;
        boolean started = to == EnrolmentStatus.ACTIVE || to.hasEnded() || (voided && startedOn != null);
        if (started || to == EnrolmentStatus.ENROLLED || to == EnrolmentStatus.DID_NOT_START) {
            moves.add(move(EnrolmentStatus.ENROLLED, appliedOn, cohortId));
        }
        if (started) {
            moves.add(move(EnrolmentStatus.ACTIVE, startedOn, null));
        }
        if (to.hasEnded()) {
            moves.add(move(to, endedOn, null));
        } else if (voided && endedOn != null) {
            moves.add(move(exitReason == null ? EnrolmentStatus.COMPLETED : EnrolmentStatus.LEFT_EARLY, endedOn, null));
        }
        switch (to) {
            case WAITLISTED -> moves.add(move(to, appliedOn, cohortId));
            case NOT_ACCEPTED, WITHDRAWN, DID_NOT_START, VOIDED -> moves.add(move(to, null, null));
            case APPLIED, ENROLLED, ACTIVE, COMPLETED, LEFT_EARLY -> {}
        }
        return moves;
    }

    private EnrolmentTransition move(EnrolmentStatus to, @Nullable LocalDate on, @Nullable UUID cohort) {
        return new EnrolmentTransition(to, on, reason, cohort, to == EnrolmentStatus.LEFT_EARLY ? exitReason : null);
    }
}
