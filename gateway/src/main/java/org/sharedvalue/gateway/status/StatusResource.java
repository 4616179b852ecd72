package org.sharedvalue.gateway.status;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.gateway.ledger.LedgerUnreadable;
import org.sharedvalue.gateway.ledger.LedgerWatch;

/** The state of the intake over HTTP. */
@Path("/v1/status")
@Tag(name = "Status")
public class StatusResource {

    private final StatusReader reader;
    private final LedgerWatch watch;
    private final String version;

    StatusResource(
            StatusReader reader,
            LedgerWatch watch,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.reader = reader;
        this.watch = watch;
        this.version = version;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("status:read")
    @Operation(operationId = "getStatus", summary = "How far the gateway is with taking in")
    public StatusResponse status() {
        try {
            return new StatusResponse(
                    version,
                    new StatusResponse.Ledger(watch.epoch(), watch.headSeq(), watch.headTime()),
                    watch.lagMillis(),
                    reader.partitions(),
                    reader.parked());
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        }
    }
}
