package org.sharedvalue.contracts.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.AgeBand;
import org.sharedvalue.contracts.vocabulary.ExitReason;
import org.sharedvalue.contracts.vocabulary.TargetGroup;

/**
 * Public state of an enrolment; the only event that names a participant.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status APPLIED, WAITLISTED, ENROLLED, ACTIVE, COMPLETED, LEFT_EARLY, NOT_ACCEPTED, WITHDRAWN, DID_NOT_START or VOIDED
 * @param participantRef pseudonym of the participant
 * @param ageBand age band of the participant
 * @param area coarse area of the participant, or UNKNOWN
 * @param targetGroups groups of the participant without special categories; OTHER where none is left
 * @param programId program it belongs to
 * @param cohortId cohort it belongs to
 * @param referredByOrganisationId who referred the participant
 * @param appliedOn day of application
 * @param startedOn day of start
 * @param endedOn day of completion or leaving
 * @param exitReason why the participant left early
 */
public record EnrolmentState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        UUID participantRef,
        AgeBand ageBand,
        String area,
        List<TargetGroup> targetGroups,
        UUID programId,
        @Nullable UUID cohortId,
        @Nullable UUID referredByOrganisationId,
        LocalDate appliedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable ExitReason exitReason)
        implements AggregateState {
    public EnrolmentState {
        targetGroups = List.copyOf(targetGroups);
    }
}
