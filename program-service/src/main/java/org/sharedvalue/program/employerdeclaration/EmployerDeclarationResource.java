package org.sharedvalue.program.employerdeclaration;

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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.program.reference.PartnerDirectory;
import org.sharedvalue.records.CollectionEndpoint;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Employer declarations over HTTP. */
@Path("/v1/employer-declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employer declarations")
public class EmployerDeclarationResource
        extends CollectionEndpoint<EmployerDeclaration, EmployerDeclarationRequest, EmployerDeclarationResponse> {

    private final EmployerDeclarations declarations;
    private final PartnerDirectory directory;

    EmployerDeclarationResource(EmployerDeclarations declarations, PartnerDirectory directory) {
        super("/v1/employer-declarations", declarations, EmployerDeclarationRequest.class);
        this.declarations = declarations;
        this.directory = directory;
    }

    @POST
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record an employer declaration")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = EmployerDeclarationResponse.class)))
    public Response create(EmployerDeclarationRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Record up to 1 000 employer declarations")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("programs:read")
    @Operation(summary = "List employer declarations")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programs:read")
    @Operation(summary = "Read an employer declaration")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EmployerDeclarationResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("programs:write")
    @Operation(summary = "Change an employer declaration")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EmployerDeclarationResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @Override
    protected EmployerDeclarationRequest requestOf(EmployerDeclaration current) {
        return EmployerDeclarationRequest.of(current);
    }

    @Override
    protected EmployerDeclarationResponse represent(EmployerDeclaration shown) {
        return EmployerDeclarationResponse.of(shown);
    }

    @Override
    protected void prepare(List<EmployerDeclarationRequest> items) {
        directory.learnOrganisations(
                items.stream().map(EmployerDeclarationRequest::organisationId).collect(Collectors.toSet()));
    }

    @Override
    protected void requireReferences(EmployerDeclarationRequest wanted, @Nullable EmployerDeclarationRequest before) {
        if (before == null || !before.organisationId().equals(wanted.organisationId())) {
            directory.requireOrganisation(wanted.organisationId(), "/organisationId");
        }
    }

    @Override
    protected EmployerDeclaration newRecord(EmployerDeclarationRequest request) {
        declarations.requireOwn(request);
        EmployerDeclaration created = new EmployerDeclaration(request);
        declarations.requireNoOverlap(created.id(), request);
        return created;
    }

    @Override
    protected void change(EmployerDeclaration changed, EmployerDeclarationRequest request) {
        declarations.requireOwn(request);
        declarations.requireNoOverlap(changed.id(), request);
        changed.describe(request);
    }
}
