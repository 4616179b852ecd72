package org.sharedvalue.gateway.front;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;

/**
 * Who is calling.
 *
 * @param subject subject of the token
 * @param organisationId organisation the caller acts for; null for the admin and for services
 * @param scopes what the token allows, in order
 * @param memberships roles of the organisation in partnerships
 */
public record MeResponse(
        String subject, @Nullable UUID organisationId, List<String> scopes, List<Membership> memberships) {

    public MeResponse {
        scopes = List.copyOf(scopes);
        memberships = List.copyOf(memberships);
    }

    /**
     * A role in a partnership.
     *
     * @param partnershipId the partnership
     * @param role the role
     * @param from first day
     * @param to last day; null if open
     */
    public record Membership(
            UUID partnershipId,
            PartnershipRole role,
            LocalDate from,
            @Nullable LocalDate to) {}
}
