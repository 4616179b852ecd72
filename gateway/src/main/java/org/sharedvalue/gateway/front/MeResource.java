package org.sharedvalue.gateway.front;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.web.access.Memberships;
import org.sharedvalue.web.caller.Caller;

/** Tells callers who they are: what their token says, and what their organisation is a member of. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suite")
public class MeResource {

    private final Caller caller;
    private final JsonWebToken token;
    private final Memberships memberships;

    MeResource(Caller caller, JsonWebToken token, Memberships memberships) {
        this.caller = caller;
        this.token = token;
        this.memberships = memberships;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getMe", summary = "Subject, organisation, scopes and memberships of the caller")
    public MeResponse get() {
        String scopes = Objects.requireNonNullElse(token.<String>getClaim("scope"), "");
        return new MeResponse(
                caller.subject(),
                caller.organisationId().orElse(null),
                Arrays.stream(scopes.split(" ", -1))
                        .filter(scope -> !scope.isEmpty())
                        .sorted()
                        .toList(),
                caller.organisationId()
                        .map(organisation -> memberships.of(organisation).items())
                        .orElse(List.of()));
    }
}
