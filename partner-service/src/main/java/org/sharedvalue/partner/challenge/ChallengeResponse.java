package org.sharedvalue.partner.challenge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.TargetGroup;

/**
 * A challenge as the API shows it.
 *
 * @param id id of the challenge
 * @param externalId the recorder's own id; the receipt of one that the public raised
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
 * @param title what is needed, in a line
 * @param description the need at length
 * @param raisedByOrganisationId who raised it; absent for the public
 * @param area where the need is
 * @param targetGroups groups it is about
 * @param sdgTargets SDG targets such as 8.5
 * @param evidenceUrl where it is shown
 * @param duplicateOfId the challenge that it repeats
 * @param closingNote how it was addressed
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record ChallengeResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        ChallengeStatus status,
        Set<ChallengeStatus> allowedTransitions,
        String title,
        String description,
        @Nullable UUID raisedByOrganisationId,
        String area,
        List<TargetGroup> targetGroups,
        List<String> sdgTargets,
        @Nullable String evidenceUrl,
        @Nullable UUID duplicateOfId,
        @Nullable String closingNote,
        Instant createdAt,
        Instant updatedAt) {

    static ChallengeResponse of(Challenge shown) {
        return new ChallengeResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.title(),
                shown.description(),
                shown.raisedByOrganisationId(),
                shown.area(),
                shown.targetGroups(),
                shown.sdgTargets(),
                shown.evidenceUrl(),
                shown.duplicateOfId(),
                shown.closingNote(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
