package org.sharedvalue.program.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ProgramKind;
import org.sharedvalue.contracts.vocabulary.TargetGroup;

/**
 * A program as the API shows it.
 *
 * @param id id of the program
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
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
 * @param designs its designs, the oldest first
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record ProgramResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        ProgramStatus status,
        Set<ProgramStatus> allowedTransitions,
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
        List<DesignResponse> designs,
        Instant createdAt,
        Instant updatedAt) {

    static ProgramResponse of(Program shown) {
        return new ProgramResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.code(),
                shown.kind(),
                shown.partnershipId(),
                shown.challengeIds(),
                shown.name(),
                shown.summary(),
                shown.pilotId(),
                shown.targetGroups(),
                shown.sdgTargets(),
                shown.startOn(),
                shown.endOn(),
                shown.currency(),
                DesignResponse.all(shown),
                shown.createdAt(),
                shown.updatedAt());
    }
}
