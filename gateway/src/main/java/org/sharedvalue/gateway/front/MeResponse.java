package org.sharedvalue.gateway.front;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.HeldRole;

/**
 * Who is calling.
 *
 * @param subject subject of the token
 * @param organisationId organisation the caller acts for; null for the admin and for services
 * @param scopes what the token allows, in order
 * @param memberships roles of the organisation in partnerships
 */
public record MeResponse(
        String subject, @Nullable UUID organisationId, List<String> scopes, List<HeldRole> memberships) {

    public MeResponse {
        scopes = List.copyOf(scopes);
        memberships = List.copyOf(memberships);
    }
}
