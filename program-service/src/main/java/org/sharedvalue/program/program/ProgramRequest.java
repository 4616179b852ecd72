package org.sharedvalue.program.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ProgramKind;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.records.CreateRequest;
import org.sharedvalue.web.validation.Lists;

/**
 * The writable form of a program.
 *
 * @param externalId the caller's own id
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
 */
public record ProgramRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotBlank @Size(max = 100) String code,
        @NotNull ProgramKind kind,
        @NotNull UUID partnershipId,
        @Size(max = 100) List<@NotNull UUID> challengeIds,
        @NotBlank @Size(max = 300) String name,
        @NotBlank @Size(max = 4000) String summary,
        @Nullable UUID pilotId,
        @Size(max = 20) List<@NotNull TargetGroup> targetGroups,

        @Size(max = 50) List<@NotNull @Pattern(regexp = "([1-9]|1[0-7])\\.([1-9][0-9]?|[a-z])") String> sdgTargets,

        @NotNull LocalDate startOn,
        @Nullable LocalDate endOn,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

        @Size(max = 100) List<@NotNull @Valid DesignRequest> designs)
        implements CreateRequest {

    public ProgramRequest {
        challengeIds = Lists.orEmpty(challengeIds);
        targetGroups = Lists.orEmpty(targetGroups);
        sdgTargets = Lists.orEmpty(sdgTargets);
        designs = Lists.orEmpty(designs);
    }

    static ProgramRequest of(Program current) {
        return new ProgramRequest(
                current.externalId(),
                current.code(),
                current.kind(),
                current.partnershipId(),
                current.challengeIds(),
                current.name(),
                current.summary(),
                current.pilotId(),
                current.targetGroups(),
                current.sdgTargets(),
                current.startOn(),
                current.endOn(),
                current.currency(),
                DesignResponse.all(current).stream()
                        .map(shown -> DesignRequest.of(shown.version(), current.design(shown.version())))
                        .toList());
    }
}
