package org.sharedvalue.partner.partnership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;

/**
 * A membership as the API shows it.
 *
 * @param id id of the membership
 * @param organisationId the member
 * @param role its role
 * @param from first day
 * @param to last day, open if absent
 */
public record MemberResponse(
        UUID id,
        UUID organisationId,
        PartnershipRole role,
        LocalDate from,
        @Nullable LocalDate to) {

    static MemberResponse of(Member shown) {
        return new MemberResponse(shown.id(), shown.organisationId(), shown.role(), shown.from(), shown.to());
    }
}
