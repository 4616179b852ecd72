package org.sharedvalue.gateway.release.http;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.release.Audience;
import org.sharedvalue.gateway.release.ReleaseStatus;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.page.Page;

/** Serves releases: reports that were made safe to publish, for one funder or for everybody. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class ReleaseResource {

    private final ReleaseAnswers answers;
    private final ReleaseLists lists;
    private final ReleaseAccess access;

    ReleaseResource(ReleaseAnswers answers, ReleaseLists lists, ReleaseAccess access) {
        this.answers = answers;
        this.lists = lists;
        this.access = access;
    }

    @POST
    @PermissionsAllowed("releases:write")
    @Operation(
            operationId = "createRelease",
            summary = "Freezes the report of a scope, as far as it may be published, as a draft")
    @APIResponse(
            responseCode = "201",
            description = "A provisional release",
            content = @Content(schema = @Schema(implementation = ReleaseResponse.class)))
    public Response create(ReleaseRequest request) {
        return answers.create(request);
    }

    @GET
    @PermissionsAllowed("releases:read")
    @Operation(operationId = "listReleases", summary = "Releases that the caller reads, without their reports")
    public Response list(
            @QueryParam(ReleaseLists.SCOPE_ID) @Nullable String scopeId,
            @Parameter(schema = @Schema(implementation = Audience.class)) @QueryParam(ReleaseLists.AUDIENCE) @Nullable String audience,
            @Parameter(schema = @Schema(implementation = ReleaseStatus.class))
                    @QueryParam(ReleaseLists.STATUS)
                    @Nullable String status,
            @QueryParam(ReleaseLists.EXTERNAL_ID) @Nullable String externalId,
            @QueryParam(ReleaseLists.UPDATED_SINCE) @Nullable String updatedSince,
            @QueryParam(ReleaseLists.SORT) @Nullable String sort,
            @QueryParam(ReleaseLists.LIMIT) @Nullable String limit,
            @QueryParam(ReleaseLists.CURSOR) @Nullable String cursor,
            @Context UriInfo uri) {
        Page<ReleaseResponse> page = lists.page(new QueryParameters(uri, ReleaseLists.KNOWN), access.standing());
        Response.ResponseBuilder response = Response.ok(page);
        return (page.next() == null ? response : response.header("Link", "<" + page.next() + ">; rel=\"next\""))
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE, MediaType.TEXT_HTML})
    @PermitAll
    @Operation(
            operationId = "getRelease",
            summary = "A release; one that was published for everybody needs no token",
            description = "Every other release needs the scope `releases:read`. As a table, its figures alone.")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content = @Content(schema = @Schema(implementation = ReleaseResponse.class)))
    public Response get(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context HttpHeaders headers) {
        return answers.get(id, ifNoneMatch, headers);
    }

    @POST
    @Path("/{id}/transitions")
    @PermissionsAllowed("releases:write")
    @Operation(
            operationId = "transitionRelease",
            summary = "Publishes a release; it takes the place of the series' latest one")
    @APIResponse(
            responseCode = "200",
            description = "The release as it is now",
            content = @Content(schema = @Schema(implementation = ReleaseResponse.class)))
    public Response transition(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReleaseTransition transition) {
        return answers.transition(id, ifMatch, transition);
    }

    @GET
    @Path("/{id}/diff")
    @PermissionsAllowed("releases:read")
    @Operation(
            operationId = "getReleaseDiff",
            summary = "What changed since another release of the same scope, in numbers and in words")
    public ReleaseDiff diff(
            @PathParam("id") String id,
            @Parameter(description = "Id of the earlier release", required = true) @QueryParam("against") @Nullable String against) {
        return answers.diff(id, against);
    }
}
