package org.sharedvalue.outcomes.participant;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Participants over HTTP. */
@Path("/v1/participants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class ParticipantResource
        extends MovableEndpoint<Participant, ParticipantRequest, ParticipantTransition, ParticipantResponse> {

    private final Participants participants;
    private final SealedGroups sealedGroups;

    ParticipantResource(Participants participants, SealedGroups sealedGroups) {
        super("/v1/participants", participants, ParticipantRequest.class, ParticipantTransition.class);
        this.participants = participants;
        this.sealedGroups = sealedGroups;
    }

    @POST
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record a participant")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ParticipantResponse.class)))
    public Response create(ParticipantRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record up to 1 000 participants")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "List participants")
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "Read a participant")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ParticipantResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Change a participant")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ParticipantResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Move a participant to another state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ParticipantResponse.class)))
    public Response transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ParticipantTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Move up to 1 000 participants")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected Participant newRecord(ParticipantRequest request) {
        return participants.registered(request);
    }

    @Override
    protected ParticipantRequest requestOf(Participant current) {
        return ParticipantRequest.of(current, sealedGroups);
    }

    @Override
    protected void change(Participant changed, ParticipantRequest request) {
        changed.describe(request, sealedGroups);
    }

    @Override
    protected void move(Participant moved, ParticipantTransition request) {
        moved.move(request.to());
    }

    @Override
    protected ParticipantResponse represent(Participant shown) {
        return ParticipantResponse.of(shown, sealedGroups);
    }
}
