package org.sharedvalue.outcomes.participant;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AgeBand;
import org.sharedvalue.contracts.vocabulary.TargetGroup;

/**
 * A participant as the API shows it.
 *
 * @param id the participantRef
 * @param participantRef pseudonym, drawn at random
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
 * @param ageBand age band
 * @param area coarse area
 * @param targetGroups groups the person belongs to
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record ParticipantResponse(
        UUID id,
        UUID participantRef,
        @Nullable String externalId,
        int version,
        ParticipantStatus status,
        Set<ParticipantStatus> allowedTransitions,
        AgeBand ageBand,
        String area,
        List<TargetGroup> targetGroups,
        Instant createdAt,
        Instant updatedAt) {

    /** The representation of a record. */
    public static ParticipantResponse of(Participant shown, SealedGroups sealedGroups) {
        return new ParticipantResponse(
                shown.id(),
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.allowedTransitions(),
                shown.ageBand(),
                shown.area(),
                shown.targetGroups(sealedGroups),
                shown.createdAt(),
                shown.updatedAt());
    }
}
