package org.sharedvalue.outcomes.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.OutcomeType;

/**
 * An outcome as the API shows it.
 *
 * @param id id of the outcome
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param statusReason why it is in this state, where a reason was given
 * @param allowedTransitions states reachable by a transition
 * @param enrolmentId enrolment it belongs to
 * @param programId program of the enrolment
 * @param type what changed
 * @param occurredOn day it happened
 * @param details details of the job
 * @param evidence what proves it
 * @param verificationLevel 1 participant stated, 2 provider recorded, 3 employer confirmed, 4 administrative data
 * @param precededById offer that a job start follows from
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record OutcomeResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        OutcomeStatus status,
        @Nullable String statusReason,
        Set<OutcomeStatus> allowedTransitions,
        UUID enrolmentId,
        UUID programId,
        OutcomeType type,
        LocalDate occurredOn,
        @Nullable EmploymentDetails details,
        List<Evidence> evidence,
        int verificationLevel,
        @Nullable UUID precededById,
        Instant createdAt,
        Instant updatedAt) {

    /** The representation of a record. */
    public static OutcomeResponse of(Outcome shown) {
        return new OutcomeResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.statusReason(),
                shown.status().next(),
                shown.enrolmentId(),
                shown.programId(),
                shown.type(),
                shown.occurredOn(),
                shown.details(),
                shown.evidence(),
                shown.verificationLevel(),
                shown.precededById(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
