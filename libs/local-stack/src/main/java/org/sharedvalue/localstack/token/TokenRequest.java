package org.sharedvalue.localstack.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a token is wanted for.
 *
 * @param role decides the scopes
 * @param organisationId the caller's organisation: given for staff and funder, absent otherwise
 */
public record TokenRequest(TokenRole role, @Nullable UUID organisationId) {

    public TokenRequest {
        if (role.hasOrganisation() != (organisationId != null)) {
            throw new IllegalArgumentException(
                    role.hasOrganisation()
                            ? "a token for " + role.clientId() + " needs an organisation id"
                            : "a token for " + role.clientId() + " has no organisation id");
        }
    }

    public static TokenRequest admin() {
        return new TokenRequest(TokenRole.ADMIN, null);
    }

    public static TokenRequest staff(UUID organisationId) {
        return new TokenRequest(TokenRole.STAFF, organisationId);
    }

    public static TokenRequest funder(UUID organisationId) {
        return new TokenRequest(TokenRole.FUNDER, organisationId);
    }

    public static TokenRequest service() {
        return new TokenRequest(TokenRole.SERVICE, null);
    }

    /** Stable per role and organisation, so that idempotency keys and audits tell callers apart. */
    String subject() {
        return organisationId == null ? role.clientId() : role.clientId() + "-" + organisationId;
    }
}
