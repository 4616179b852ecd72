package org.sharedvalue.web.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling: the subject and the organisation named in the bearer token. */
@RequestScoped
public class Caller {

    private static final String ADMIN = "admin";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The subject of the token. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** The organisation the caller acts for; empty for the admin and for services. */
    public Optional<UUID> organisationId() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return Optional.ofNullable(token.<String>getClaim("organisation_id"))
                    .map(UUID::fromString);
        }
        return Optional.empty();
    }

    /** The owner of external ids: the organisation, or the admin, who counts as one. */
    public String owner() {
        return organisationId().map(UUID::toString).orElse(ADMIN);
    }
}
