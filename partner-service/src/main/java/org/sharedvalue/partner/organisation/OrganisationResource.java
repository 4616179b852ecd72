package org.sharedvalue.partner.organisation;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.records.MergePatch;
import org.sharedvalue.records.MovableEndpoint;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.ListQuery;

/** Organisations over HTTP. */
@Path(OrganisationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationResource
        extends MovableEndpoint<Organisation, OrganisationRequest, OrganisationTransition, OrganisationResponse> {

    static final String PATH = "/v1/organisations";

    private final Organisations organisations;

    OrganisationResource(Organisations organisations) {
        super(PATH, organisations, OrganisationRequest.class, OrganisationTransition.class);
        this.organisations = organisations;
    }

    @POST
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Record an organisation; those that may be the same one are named")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RegisteredOrganisation.class)))
    public Response create(OrganisationRequest request) {
        return created(request);
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Record up to 1 000 organisations")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchCreated(batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("partners:read")
    @Operation(summary = "List organisations")
    @Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "sector", in = ParameterIn.QUERY, schema = @Schema(implementation = Sector.class))
    @Parameter(name = "country", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "identifier", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    public Response list(@BeanParam ListQuery query) {
        return page(query);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("partners:read")
    @Operation(summary = "Read an organisation")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        UUID into = organisations.required(id).mergedIntoId();
        Response shown = one(id);
        return into == null
                ? shown
                : Response.fromResponse(shown)
                        .status(Response.Status.PERMANENT_REDIRECT)
                        .header(HttpHeaders.LOCATION, PATH + "/" + into)
                        .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Change an organisation")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    public Response patch(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        return patched(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Move an organisation to another state")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrganisationResponse.class)))
    public Response transition(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            OrganisationTransition request) {
        return moved(id, ifMatch, request);
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("partners:write")
    @Operation(summary = "Move up to 1 000 organisations")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return batchMoved(batch, prefer);
    }

    @Override
    protected Organisation newRecord(OrganisationRequest request) {
        organisations.requireParent(null, request.parentId());
        return new Organisation(request);
    }

    /** Whoever changes parents waits here, before holding an organisation that the one before may want to name. */
    @Override
    protected void lockChange(OrganisationRequest wanted, OrganisationRequest before) {
        if (!Objects.equals(wanted.parentId(), before.parentId())) {
            organisations.lockParents();
        }
    }

    @Override
    protected OrganisationRequest requestOf(Organisation current) {
        return OrganisationRequest.of(current);
    }

    @Override
    protected void change(Organisation changed, OrganisationRequest request) {
        // Asked before it changes: a question flushes what has changed, and the database refuses less politely.
        if (!Objects.equals(request.parentId(), changed.parentId())) {
            organisations.requireParent(changed.id(), request.parentId());
        }
        changed.describe(request);
    }

    @Override
    protected void move(Organisation moved, OrganisationTransition request) {
        moved.move(request.to());
        if (request.to() == OrganisationStatus.INACTIVE) {
            organisations.requireNoLead(moved);
        }
    }

    @Override
    protected Object representNew(Organisation made) {
        return new RegisteredOrganisation(represent(made), organisations.alike(made));
    }

    @Override
    protected OrganisationResponse represent(Organisation shown) {
        return OrganisationResponse.of(shown);
    }
}
