package org.sharedvalue.gateway.status;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.gateway.intake.ParkedId;
import org.sharedvalue.gateway.intake.ParkedReplay;
import org.sharedvalue.gateway.intake.ReplayResult;
import org.sharedvalue.gateway.ledger.LedgerUnreadable;

/** The operator's way to take parked records in after a fix. A repeated replay does nothing more. */
@Path("/v1/status/parked")
@Tag(name = "Status")
@Produces(MediaType.APPLICATION_JSON)
public class ReplayResource {

    private static final int MOST = 1_000;

    private final ParkedReplay replay;
    private final StatusReader reader;

    ReplayResource(ParkedReplay replay, StatusReader reader) {
        this.replay = replay;
        this.reader = reader;
    }

    @POST
    @Path("/{id}/replay")
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "replayParkedRecord",
            summary = "Takes a parked record in, or says why it stays parked; safe to repeat")
    public ReplayResult one(
            @Parameter(description = "Topic, partition and offset of the record", example = "partner-events.5.1042")
                    @PathParam("id")
                    String id) {
        return replay.replay(ParkedId.of(id));
    }

    @POST
    @Path("/replay")
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "replayParkedRecords",
            summary = "Takes in what is parked, up to 1000 records, oldest of each partition first; safe to repeat")
    public ReplayResponse all() {
        List<ReplayResult> results = replay.replayAll(MOST);
        List<ReplayResult> parked =
                results.stream().filter(result -> !result.takenIn()).toList();
        try {
            return new ReplayResponse(
                    results.size() - parked.size(), parked, reader.parked().count());
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        }
    }
}
