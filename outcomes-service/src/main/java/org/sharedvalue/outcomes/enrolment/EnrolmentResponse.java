package org.sharedvalue.outcomes.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ExitReason;

/**
 * An enrolment as the API shows it.
 *
 * @param id id of the enrolment
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param statusReason why it is in this state, where a reason was given
 * @param allowedTransitions states reachable by a transition
 * @param participantRef who is enrolled
 * @param programId program
 * @param cohortId cohort, or the one wished for
 * @param referredByOrganisationId who referred the participant
 * @param appliedOn day of application
 * @param startedOn day of start
 * @param endedOn day of completion or leaving
 * @param exitReason why the participant left early
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record EnrolmentResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        EnrolmentStatus status,
        @Nullable String statusReason,
        Set<EnrolmentStatus> allowedTransitions,
        UUID participantRef,
        UUID programId,
        @Nullable UUID cohortId,
        @Nullable UUID referredByOrganisationId,
        LocalDate appliedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable ExitReason exitReason,
        Instant createdAt,
        Instant updatedAt) {

    /** The representation of a record. */
    public static EnrolmentResponse of(Enrolment shown) {
        return new EnrolmentResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.statusReason(),
                shown.status().next(),
                shown.participantRef(),
                shown.programId(),
                shown.cohortId(),
                shown.referredByOrganisationId(),
                shown.appliedOn(),
                shown.startedOn(),
                shown.endedOn(),
                shown.exitReason(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
