package org.sharedvalue.partner.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partnership as the API shows it.
 *
 * @param id id of the partnership
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
 * @param name name to show
 * @param purpose what it is for
 * @param startOn first day
 * @param endOn last day
 * @param agreement what binds the members
 * @param challengeIds challenges it answers
 * @param members dated roles of its members; those of one day if that was asked for
 * @param crossSector whether companies and others are members on that day, or else today
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record PartnershipResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        PartnershipStatus status,
        Set<PartnershipStatus> allowedTransitions,
        String name,
        String purpose,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        Agreement agreement,
        List<UUID> challengeIds,
        List<MemberResponse> members,
        boolean crossSector,
        Instant createdAt,
        Instant updatedAt) {

    static PartnershipResponse of(Partnership shown, List<Member> members, boolean crossSector) {
        return new PartnershipResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.name(),
                shown.purpose(),
                shown.startOn(),
                shown.endOn(),
                shown.agreement(),
                shown.challengeIds(),
                members.stream().map(MemberResponse::of).toList(),
                crossSector,
                shown.createdAt(),
                shown.updatedAt());
    }
}
