package org.sharedvalue.partner.partnership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;

/**
 * The writable form of a membership.
 *
 * @param id id of an existing membership that a merge patch keeps; absent for a new one
 * @param organisationId the member
 * @param role its role
 * @param from first day
 * @param to last day, open if absent
 */
public record MemberRequest(
        @Nullable UUID id,
        @NotNull UUID organisationId,
        @NotNull PartnershipRole role,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    static MemberRequest of(Member current) {
        return new MemberRequest(current.id(), current.organisationId(), current.role(), current.from(), current.to());
    }
}
