package org.sharedvalue.outcomes.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AgeBand;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.records.CreateRequest;
import org.sharedvalue.web.validation.Lists;

/**
 * The writable form of a participant.
 *
 * @param externalId the caller's own id
 * @param ageBand age band
 * @param area coarse area, such as a borough
 * @param targetGroups groups the person belongs to
 */
public record ParticipantRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull AgeBand ageBand,
        @NotBlank @Size(max = 100) String area,
        @Size(max = 5) List<@NotNull TargetGroup> targetGroups)
        implements CreateRequest {

    public ParticipantRequest {
        targetGroups = Lists.orEmpty(targetGroups);
    }

    /** Whether it says anything that is not the same of everybody. */
    boolean tellsSomething() {
        return ageBand != AgeBand.UNKNOWN || !area.equals(Participant.UNKNOWN_AREA) || !targetGroups.isEmpty();
    }

    static ParticipantRequest of(Participant current, SealedGroups sealedGroups) {
        return new ParticipantRequest(
                current.externalId(), current.ageBand(), current.area(), current.targetGroups(sealedGroups));
    }
}
