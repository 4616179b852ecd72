package org.sharedvalue.outcomes.placement;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.CollectionEndpoint;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Placements over HTTP. */
@Path("/v1/placements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Placements")
public class PlacementResource extends CollectionEndpoint<Placement, PlacementRequest, PlacementResponse> {

    private final PlacementIntake intake;

    PlacementResource(Placements placements, PlacementIntake intake) {
        super("/v1/placements", placements, PlacementRequest.class);
        this.intake = intake;
    }

    @POST
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record a placement")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlacementResponse.class)))
    public Response create(PlacementRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record up to 1 000 placements")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "List placements")
    @Parameter(name = "enrolmentId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "Read a placement")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Change a placement")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @Override
    protected void prepare(List<PlacementRequest> items) {
        intake.ask(items);
    }

    @Override
    protected void requireReferences(PlacementRequest wanted, @Nullable PlacementRequest before) {
        intake.requireReferences(wanted, before);
    }

    @Override
    protected void lock(List<PlacementRequest> items) {
        intake.lock(items.stream().map(PlacementRequest::enrolmentId).toList());
    }

    @Override
    protected Placement newRecord(PlacementRequest request) {
        return intake.place(request);
    }

    @Override
    protected PlacementRequest requestOf(Placement current) {
        return PlacementRequest.of(current);
    }

    @Override
    protected void change(Placement changed, PlacementRequest request) {
        intake.amend(changed, request);
    }

    @Override
    protected PlacementResponse represent(Placement shown) {
        return PlacementResponse.of(shown);
    }
}
