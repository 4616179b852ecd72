package org.sharedvalue.partner.pilot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pilot as the API shows it.
 *
 * @param id id of the pilot
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
 * @param challengeId challenge it answers
 * @param partnershipId partnership that tries it
 * @param hypothesis what it is to show
 * @param startOn first day
 * @param plannedEndOn last day as planned now
 * @param maxParticipants how many people may take part
 * @param programId program that delivers it
 * @param extensions how often it was extended
 * @param decision what its latest review came to
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record PilotResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        PilotStatus status,
        Set<PilotStatus> allowedTransitions,
        UUID challengeId,
        UUID partnershipId,
        String hypothesis,
        LocalDate startOn,
        LocalDate plannedEndOn,
        int maxParticipants,
        @Nullable UUID programId,
        int extensions,
        @Nullable Decision decision,
        Instant createdAt,
        Instant updatedAt) {

    static PilotResponse of(Pilot shown) {
        return new PilotResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.challengeId(),
                shown.partnershipId(),
                shown.hypothesis(),
                shown.startOn(),
                shown.plannedEndOn(),
                shown.maxParticipants(),
                shown.programId(),
                shown.extensions(),
                shown.decision(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
