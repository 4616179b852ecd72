package org.sharedvalue.outcomes.sustainment;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Sustainment checks over HTTP. */
@Path("/v1/sustainment-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sustainment checks")
public class SustainmentCheckResource
        extends MovableEndpoint<
                SustainmentCheck, SustainmentCheckRequest, SustainmentCheckTransition, SustainmentCheckResponse> {

    private final CheckResults results;

    SustainmentCheckResource(SustainmentChecks checks, CheckResults results) {
        super("/v1/sustainment-checks", checks, SustainmentCheckRequest.class, SustainmentCheckTransition.class);
        this.results = results;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "List sustainment checks")
    @Parameter(name = "enrolmentId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "due", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "on", in = ParameterIn.QUERY, schema = @Schema(implementation = LocalDate.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "Read a sustainment check")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SustainmentCheckResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Change a sustainment check")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SustainmentCheckResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        results.ask(Set.of(id));
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Move a sustainment check to another state")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SustainmentCheckResponse.class)))
    public Response transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            SustainmentCheckTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Move up to 1 000 sustainment checks")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected SustainmentCheck newRecord(SustainmentCheckRequest request) {
        throw new IllegalStateException("Checks are made for job starts, never on request");
    }

    @Override
    protected SustainmentCheckRequest requestOf(SustainmentCheck current) {
        return SustainmentCheckRequest.of(current);
    }

    @Override
    protected void change(SustainmentCheck changed, SustainmentCheckRequest request) {
        results.amend(changed, request);
    }

    @Override
    protected void prepareMoves(Map<UUID, SustainmentCheckTransition> wishes) {
        results.ask(wishes.keySet());
    }

    @Override
    protected void lockMoves(List<SustainmentCheck> moved, Map<UUID, SustainmentCheckTransition> wishes) {
        results.lock(moved);
    }

    @Override
    protected void move(SustainmentCheck moved, SustainmentCheckTransition request) {
        results.move(moved, request);
    }

    @Override
    protected SustainmentCheckResponse represent(SustainmentCheck shown) {
        return SustainmentCheckResponse.of(shown);
    }
}
