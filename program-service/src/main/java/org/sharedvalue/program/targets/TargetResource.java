package org.sharedvalue.program.targets;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.sharedvalue.contracts.vocabulary.TargetScope;
import org.sharedvalue.program.cohort.Cohorts;
import org.sharedvalue.program.program.Program;
import org.sharedvalue.program.program.Programs;
import org.sharedvalue.records.CollectionEndpoint;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Targets over HTTP. */
@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
public class TargetResource extends CollectionEndpoint<Target, TargetRequest, TargetResponse> {

    private final Targets targets;
    private final Programs programs;
    private final Cohorts cohorts;

    TargetResource(Targets targets, Programs programs, Cohorts cohorts) {
        super("/v1/targets", targets, TargetRequest.class);
        this.targets = targets;
        this.programs = programs;
        this.cohorts = cohorts;
    }

    @POST
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record a target")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TargetResponse.class)))
    public Response create(TargetRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record up to 1 000 targets")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("programs:read")
    @Operation(summary = "List targets")
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programs:read")
    @Operation(summary = "Read a target")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @Override
    protected void lock(List<TargetRequest> items) {
        cohorts.lock(items.stream()
                .map(TargetRequest::scope)
                .filter(scope -> scope.type() == TargetScope.COHORT)
                .map(Scope::id)
                .toList());
    }

    @Override
    protected Target newRecord(TargetRequest request) {
        Target set = new Target(request, program(request.scope()));
        // Before anything is said about other targets.
        targets.requireWritable(set, WriteStep.NEW);
        targets.requireSupersedable(request);
        return set;
    }

    private Program program(Scope scope) {
        return switch (scope.type()) {
            case PROGRAM -> programs.referred(scope.id(), "/scope/id");
            case COHORT ->
                programs.referred(cohorts.referred(scope.id(), "/scope/id").programId(), "/scope/id");
        };
    }

    @Override
    protected TargetResponse represent(Target shown) {
        return TargetResponse.of(shown);
    }
}
