package org.sharedvalue.partner.challenge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.records.CreateRequest;
import org.sharedvalue.web.validation.Lists;

/**
 * The writable form of a challenge.
 *
 * @param externalId the caller's own id
 * @param title what is needed, in a line
 * @param description the need at length
 * @param raisedByOrganisationId who raises it; the caller's organisation if absent, the public for the admin
 * @param area where the need is
 * @param targetGroups groups it is about
 * @param sdgTargets SDG targets such as 8.5
 * @param evidenceUrl where it is shown, an absolute http(s) URL
 */
public record ChallengeRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 4000) String description,
        @Nullable UUID raisedByOrganisationId,
        @NotBlank @Size(max = 200) String area,
        @Size(max = 20) List<@NotNull TargetGroup> targetGroups,

        @Size(max = 50) List<@NotNull @Pattern(regexp = SDG_TARGET) String> sdgTargets,

        @Size(max = 2000) @Pattern(regexp = "https?://\\S+") @Nullable
        String evidenceUrl)
        implements CreateRequest {

    /** An SDG target: the goal and the target within it. */
    public static final String SDG_TARGET = "([1-9]|1[0-7])\\.([1-9][0-9]?|[a-z])";

    public ChallengeRequest {
        targetGroups = Lists.orEmpty(targetGroups);
        sdgTargets = Lists.orEmpty(sdgTargets);
    }

    static ChallengeRequest of(Challenge current) {
        return new ChallengeRequest(
                current.externalId(),
                current.title(),
                current.description(),
                current.raisedByOrganisationId(),
                current.area(),
                current.targetGroups(),
                current.sdgTargets(),
                current.evidenceUrl());
    }
}
