package org.sharedvalue.partner.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.CreateRequest;
import org.sharedvalue.web.validation.Lists;

/**
 * The writable form of a partnership.
 *
 * @param externalId the caller's own id
 * @param name name to show
 * @param purpose what it is for
 * @param startOn first day
 * @param endOn last day
 * @param agreement what binds the members
 * @param challengeIds challenges it answers
 * @param members dated roles of its members
 */
public record PartnershipRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotBlank @Size(max = 300) String name,
        @NotBlank @Size(max = 4000) String purpose,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @NotNull @Valid Agreement agreement,
        @Size(max = 100) List<@NotNull UUID> challengeIds,
        @Size(max = 500) List<@NotNull @Valid MemberRequest> members)
        implements CreateRequest {

    public PartnershipRequest {
        challengeIds = Lists.orEmpty(challengeIds);
        members = Lists.orEmpty(members);
    }

    static PartnershipRequest of(Partnership current) {
        return new PartnershipRequest(
                current.externalId(),
                current.name(),
                current.purpose(),
                current.startOn(),
                current.endOn(),
                current.agreement(),
                current.challengeIds(),
                current.members().stream().map(MemberRequest::of).toList());
    }
}
