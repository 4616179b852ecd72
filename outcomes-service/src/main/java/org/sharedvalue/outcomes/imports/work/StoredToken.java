package org.sharedvalue.outcomes.imports.work;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.Sender;

/** What is kept of a sender's token: the claims by which rows are judged. */
final class StoredToken implements JsonWebToken {

    private final String name;
    private final Map<String, Object> claims;

    StoredToken(Sender sender) {
        this.name = sender.subject();
        this.claims = sender.organisationId() == null
                ? Map.of("sub", name, "scope", sender.scopes())
                : Map.of(
                        "sub",
                        name,
                        "scope",
                        sender.scopes(),
                        "organisation_id",
                        sender.organisationId().toString());
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface leaves the type to who asks
    public <T> @Nullable T getClaim(String claimName) {
        return (T) claims.get(claimName);
    }
}
