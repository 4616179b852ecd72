package org.sharedvalue.web.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.sharedvalue.web.json.Scalars;

/** Who is calling: the subject and the organisation named in the bearer token. */
@RequestScoped
public class Caller {

    private static final String ADMIN = "admin";
    private static final String ORGANISATION = "organisation_id";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The subject of the token. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** Whether the token says that this is the admin. */
    public boolean isAdmin() {
        return scopes().contains(ADMIN);
    }

    /** The scopes of the token. */
    public Set<String> scopes() {
        return claim("scope").stream()
                .flatMap(scopes -> Arrays.stream(scopes.split(" ", -1)))
                .collect(Collectors.toSet());
    }

    /** The organisation the caller acts for; empty for the admin and for services, and where the claim is no id. */
    public Optional<UUID> organisationId() {
        try {
            return claim(ORGANISATION).map(Scalars::uuid);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.<Object>getClaim(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The owner of external ids: the organisation, or the admin, who counts as one. */
    public String owner() {
        return organisationId().map(UUID::toString).orElse(ADMIN);
    }
}
