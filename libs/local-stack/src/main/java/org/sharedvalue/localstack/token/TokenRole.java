package org.sharedvalue.localstack.token;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The kinds of caller the local issuer knows, each with its scopes. */
public enum TokenRole {
    ADMIN(Scopes.ALL),
    STAFF(Scopes.allBut(
            "admin",
            "references:read",
            "identities:read",
            "identities:write",
            "erasures:write",
            "corrections:write",
            "subscriptions:write")),
    FUNDER(List.of("releases:read", "feeds:read", "partners:read")),
    /** One of the suite's own services asking another. */
    SERVICE(List.of("references:read"));

    private final String scope;

    TokenRole(Collection<String> scopes) {
        this.scope = String.join(" ", scopes);
    }

    public List<String> scopes() {
        return List.of(scope.split(" ", -1));
    }

    /** The scopes as the claim has them, separated by spaces. */
    public String scope() {
        return scope;
    }

    /** The client that asks the token endpoint for this role, such as {@code service}. */
    public String clientId() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its tokens name the caller's organisation. */
    public boolean hasOrganisation() {
        return this == STAFF || this == FUNDER;
    }
}
