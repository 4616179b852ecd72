package org.sharedvalue.contracts.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.DecisionKind;

/**
 * Public state of a pilot.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status PROPOSED, RUNNING, IN_REVIEW, ADOPTED, STOPPED or DECLINED
 * @param challengeId challenge it answers
 * @param partnershipId partnership that tries it
 * @param hypothesis what it is to show
 * @param startOn first day
 * @param plannedEndOn last day as planned
 * @param maxParticipants how many people may take part
 * @param programId program that delivers it
 * @param extensions how often it was extended, at most twice
 * @param decision what the latest review came to
 */
public record PilotState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        UUID challengeId,
        UUID partnershipId,
        String hypothesis,
        LocalDate startOn,
        LocalDate plannedEndOn,
        int maxParticipants,
        @Nullable UUID programId,
        int extensions,
        @Nullable Decision decision)
        implements AggregateState {

    /**
     * What a review came to.
     *
     * @param kind ADOPTED, STOPPED or EXTENDED
     * @param rationale why
     * @param decidedOn day of the decision
     * @param plannedEndOn new last day of an extended pilot
     * @param successorProgramId program that an adopted pilot became
     */
    public record Decision(
            DecisionKind kind,
            String rationale,
            LocalDate decidedOn,
            @Nullable LocalDate plannedEndOn,
            @Nullable UUID successorProgramId) {}
}
