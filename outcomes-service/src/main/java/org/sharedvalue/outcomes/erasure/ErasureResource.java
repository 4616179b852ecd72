package org.sharedvalue.outcomes.erasure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.records.Writes;

/** The erasure of one participant over HTTP. */
@Path("/v1/participants/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class ErasureResource {

    private final Participants participants;
    private final Erasure erasure;
    private final Writes writes;

    ErasureResource(Participants participants, Erasure erasure, Writes writes) {
        this.participants = participants;
        this.erasure = erasure;
        this.writes = writes;
    }

    @POST
    @PermissionsAllowed("erasures:write")
    @Operation(
            summary = "Erase a participant",
            description =
                    "Deletes who the person is and what leads to it; figures stay. A second erasure finds nobody.")
    @APIResponse(responseCode = "204", description = "Erased")
    public Response erase(@PathParam("id") UUID id) {
        return writes.answer(participants, () -> {
            erasure.of(id);
            return Response.noContent().build();
        });
    }
}
