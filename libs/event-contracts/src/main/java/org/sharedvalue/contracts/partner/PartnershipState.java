package org.sharedvalue.contracts.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.AgreementKind;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;

/**
 * Public state of a partnership with all its members.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status PROPOSED, ACTIVE, SUSPENDED, ENDED or DECLINED
 * @param name name to show
 * @param purpose what it is for
 * @param startOn first day
 * @param endOn last day
 * @param agreement what binds the members
 * @param challengeIds challenges it answers
 * @param members dated roles of its members
 * @param activeSince day it first became ACTIVE
 */
public record PartnershipState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        String name,
        String purpose,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        Agreement agreement,
        List<UUID> challengeIds,
        List<Member> members,
        @Nullable LocalDate activeSince)
        implements AggregateState {
    public PartnershipState {
        challengeIds = List.copyOf(challengeIds);
        members = List.copyOf(members);
    }

    /**
     * What binds the members.
     *
     * @param kind how binding it is
     * @param reference where it is filed
     * @param signedOn day of signature
     */
    public record Agreement(
            AgreementKind kind,
            @Nullable String reference,
            @Nullable LocalDate signedOn) {}

    /**
     * One organisation in one role for a time.
     *
     * @param id id of the membership
     * @param organisationId the member
     * @param role its role
     * @param from first day
     * @param to last day, open if absent
     */
    public record Member(
            UUID id,
            UUID organisationId,
            PartnershipRole role,
            LocalDate from,
            @Nullable LocalDate to) {}
}
