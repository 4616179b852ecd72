package org.sharedvalue.contracts.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.TargetGroup;

/**
 * Public state of a challenge.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status RAISED, ACCEPTED, IN_PROGRESS, ADDRESSED, DECLINED or DUPLICATE
 * @param title what is needed; absent while words of the public are not accepted
 * @param description the need at length; absent while words of the public are not accepted
 * @param raisedByOrganisationId who raised it; absent for the public
 * @param area where the need is
 * @param targetGroups groups it is about
 * @param sdgTargets SDG targets such as 8.5
 * @param evidenceUrl where it is shown; absent while words of the public are not accepted
 * @param duplicateOfId the challenge that it repeats
 * @param closingNote how it was addressed
 */
public record ChallengeState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        @Nullable String title,
        @Nullable String description,
        @Nullable UUID raisedByOrganisationId,
        String area,
        List<TargetGroup> targetGroups,
        List<String> sdgTargets,
        @Nullable String evidenceUrl,
        @Nullable UUID duplicateOfId,
        @Nullable String closingNote)
        implements AggregateState {
    public ChallengeState {
        targetGroups = List.copyOf(targetGroups);
        sdgTargets = List.copyOf(sdgTargets);
    }
}
