package org.sharedvalue.gateway.rebuild;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.sharedvalue.gateway.ledger.LedgerUnreadable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The operator's way to have what reports are read from made anew from the ledger. */
@Path("/v1/status/rebuild")
@Tag(name = "Status")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {

    private static final int ACCEPTED = 202;

    private final Rebuilding rebuilding;

    RebuildResource(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
    }

    @POST
    @ResponseStatus(ACCEPTED)
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "startRebuild",
            summary =
                    "Starts to make projections and figures anew from the ledger, unless that is going on; safe to repeat")
    @APIResponse(
            responseCode = "202",
            description = "One is running",
            content = @Content(schema = @Schema(implementation = RebuildResponse.class)))
    public RebuildResponse start() {
        try {
            rebuilding.start();
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        }
        return found();
    }

    @GET
    @PermissionsAllowed("status:read")
    @Operation(operationId = "getRebuild", summary = "How the newest rebuild is going or went")
    public RebuildResponse newest() {
        return found();
    }

    /** Apart from the endpoints: a call of one by another asks for the scope of both. */
    private RebuildResponse found() {
        try {
            return rebuilding
                    .newest()
                    .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "Nothing was rebuilt yet."));
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        }
    }
}
