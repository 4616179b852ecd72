package org.sharedvalue.program.cohort;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.program.program.Programs;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Cohorts over HTTP. */
@Path("/v1/cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cohorts")
public class CohortResource extends MovableEndpoint<Cohort, CohortRequest, CohortTransition, CohortResponse> {

    private final Programs programs;
    private final Capacities capacities;

    CohortResource(Cohorts cohorts, Programs programs, Capacities capacities) {
        super("/v1/cohorts", cohorts, CohortRequest.class, CohortTransition.class);
        this.programs = programs;
        this.capacities = capacities;
    }

    @POST
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record a cohort")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CohortResponse.class)))
    public Response create(CohortRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record up to 1 000 cohorts")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("programs:read")
    @Operation(summary = "List cohorts")
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programs:read")
    @Operation(summary = "Read a cohort")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CohortResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Change a cohort")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CohortResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return capacities.around(id, ifMatch, patch, () -> patched(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Move a cohort to another state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CohortResponse.class)))
    public Response transition(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, CohortTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Move up to 1 000 cohorts")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected CohortRequest requestOf(Cohort current) {
        return CohortRequest.of(current);
    }

    @Override
    protected CohortResponse represent(Cohort shown) {
        return CohortResponse.of(shown);
    }

    @Override
    protected Cohort newRecord(CohortRequest request) {
        return new Cohort(request, programs.referred(request.programId()));
    }

    @Override
    protected void change(Cohort changed, CohortRequest request) {
        changed.describe(request, programs.referred(request.programId()));
    }

    @Override
    protected void move(Cohort moved, CohortTransition request) {
        moved.move(request.to(), programs.referred(moved.programId()));
    }
}
