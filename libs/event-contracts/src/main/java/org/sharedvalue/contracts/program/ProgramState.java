package org.sharedvalue.contracts.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.ProgramKind;
import org.sharedvalue.contracts.vocabulary.TargetGroup;

/**
 * Public state of a program with all its designs.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status PLANNED, ACTIVE, COMPLETED or CANCELLED
 * @param code unique code
 * @param kind standing offer or pilot
 * @param partnershipId partnership that runs it
 * @param challengeIds challenges it answers
 * @param name name to show
 * @param summary what it offers
 * @param pilotId pilot it delivers
 * @param targetGroups groups it means to reach
 * @param sdgTargets SDG targets such as 8.5
 * @param startOn first day
 * @param endOn last day
 * @param currency ISO 4217 code of all its amounts
 * @param designs design versions, oldest first
 */
public record ProgramState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        String code,
        ProgramKind kind,
        UUID partnershipId,
        List<UUID> challengeIds,
        String name,
        String summary,
        @Nullable UUID pilotId,
        List<TargetGroup> targetGroups,
        List<String> sdgTargets,
        LocalDate startOn,
        @Nullable LocalDate endOn,
        String currency,
        List<Design> designs)
        implements AggregateState {
    public ProgramState {
        challengeIds = List.copyOf(challengeIds);
        targetGroups = List.copyOf(targetGroups);
        sdgTargets = List.copyOf(sdgTargets);
        designs = List.copyOf(designs);
    }

    /**
     * One version of how the program is delivered.
     *
     * @param version number from 1
     * @param effectiveFrom first day it may be used
     * @param durationWeeks length in weeks
     * @param plannedSessions number of sessions planned
     * @param completionRule who counts as a completer, in words
     */
    public record Design(
            int version,
            LocalDate effectiveFrom,
            int durationWeeks,
            @Nullable Integer plannedSessions,
            String completionRule) {}
}
