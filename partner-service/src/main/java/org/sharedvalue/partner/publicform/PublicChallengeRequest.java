package org.sharedvalue.partner.publicform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.partner.challenge.Challenge;
import org.sharedvalue.partner.challenge.ChallengeRequest;
import org.sharedvalue.web.validation.Lists;

/**
 * A need that somebody tells without saying who they are.
 *
 * @param title what is needed, in a line
 * @param description the need at length
 * @param area where the need is
 * @param targetGroups groups it is about
 * @param sdgTargets SDG targets such as 8.5
 * @param evidenceUrl where it is shown, an absolute http(s) URL
 */
public record PublicChallengeRequest(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String description,
        @NotBlank @Size(max = 200) String area,
        @Size(max = 5) List<@NotNull TargetGroup> targetGroups,

        @Size(max = 10) List<@NotNull @Pattern(regexp = ChallengeRequest.SDG_TARGET) String> sdgTargets,

        @Size(max = 500) @Pattern(regexp = "https?://\\S+") @Nullable
        String evidenceUrl) {

    public PublicChallengeRequest {
        targetGroups = Lists.orEmpty(targetGroups);
        sdgTargets = Lists.orEmpty(sdgTargets);
    }

    Challenge raised(String receipt) {
        return new Challenge(
                new ChallengeRequest(receipt, title, description, null, area, targetGroups, sdgTargets, evidenceUrl),
                null);
    }
}
