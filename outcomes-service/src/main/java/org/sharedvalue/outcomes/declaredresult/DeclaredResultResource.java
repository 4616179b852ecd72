package org.sharedvalue.outcomes.declaredresult;

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
import org.sharedvalue.outcomes.reference.ProgramFacts;
import org.sharedvalue.outcomes.reference.References;
import org.sharedvalue.records.CollectionEndpoint;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.time.SuiteClock;

/** Declared results over HTTP. */
@Path("/v1/declared-results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Declared results")
public class DeclaredResultResource
        extends CollectionEndpoint<DeclaredResult, DeclaredResultRequest, DeclaredResultResponse> {

    private final DeclaredResults results;
    private final References references;
    private final SuiteClock clock;

    DeclaredResultResource(DeclaredResults results, References references, SuiteClock clock) {
        super("/v1/declared-results", results, DeclaredResultRequest.class);
        this.results = results;
        this.references = references;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record a declared result")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DeclaredResultResponse.class)))
    public Response create(DeclaredResultRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("outcomes:write")
    @Operation(summary = "Record up to 1 000 declared results")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "List declared results")
    @Parameter(name = "programId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("outcomes:read")
    @Operation(summary = "Read a declared result")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DeclaredResultResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @Override
    protected void prepare(List<DeclaredResultRequest> items) {
        references.askPrograms(
                items.stream().map(DeclaredResultRequest::programId).toList());
        references.askOrganisations(items.stream()
                .map(DeclaredResultRequest::declaredByOrganisationId)
                .toList());
    }

    @Override
    protected void requireReferences(DeclaredResultRequest wanted, @Nullable DeclaredResultRequest before) {
        references.program(wanted.programId(), "/programId");
        references.requireOrganisation(wanted.declaredByOrganisationId(), "/declaredByOrganisationId");
    }

    @Override
    protected DeclaredResult newRecord(DeclaredResultRequest request) {
        ProgramFacts program = references.program(request.programId(), "/programId");
        DeclaredResult declared = new DeclaredResult(request, program.partnershipId(), clock.today());
        results.requireSupersedable(request);
        return declared;
    }

    @Override
    protected DeclaredResultResponse represent(DeclaredResult shown) {
        return DeclaredResultResponse.of(shown);
    }
}
