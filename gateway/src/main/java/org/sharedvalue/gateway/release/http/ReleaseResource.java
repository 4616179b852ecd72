package org.sharedvalue.gateway.release.http;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.OwnLists;
import org.sharedvalue.gateway.collection.OwnWrites;
import org.sharedvalue.gateway.release.Audience;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.history.HistoryPage;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.page.PlaceQuery;

/** Serves releases: reports that were made safe to publish, for one funder or for everybody. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class ReleaseResource {

    private final ReleaseAnswers answers;
    private final ReleaseCreation creation;
    private final ReleaseMove move;
    private final OwnWrites writes;
    private final OwnLists lists;
    private final ReleaseAccess access;

    ReleaseResource(
            ReleaseAnswers answers,
            ReleaseCreation creation,
            ReleaseMove move,
            OwnWrites writes,
            OwnLists lists,
            ReleaseAccess access) {
        this.answers = answers;
        this.creation = creation;
        this.move = move;
        this.writes = writes;
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
        return writes.one(creation, creation.wish(request));
    }

    @POST
    @Path("/batch")
    @PermissionsAllowed("releases:write")
    @Operation(
            operationId = "createReleases",
            summary = "Freezes up to 1 000 reports as drafts, all of one state of the ledger",
            description = "The drafts are shown without their reports.")
    public Response createBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return writes.many(creation, batch, prefer);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
    @PermissionsAllowed("releases:read")
    @Operation(operationId = "listReleases", summary = "Releases that the caller reads, without their reports")
    @Parameter(name = AllReleases.SCOPE_ID, in = ParameterIn.QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = AllReleases.AUDIENCE, in = ParameterIn.QUERY, schema = @Schema(implementation = Audience.class))
    public Response list(@BeanParam ListQuery query) {
        return lists.answer(AllReleases.COLLECTION, query, ReleaseAccess.seen(access.standing()));
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
        return writes.one(move, move.wanted(id, ifMatch, transition));
    }

    @POST
    @Path("/transitions/batch")
    @PermissionsAllowed("releases:write")
    @Operation(
            operationId = "transitionReleases",
            summary = "Publishes up to 1 000 releases in the order sent, each judged beside those before it",
            description = "The releases are shown without their reports.")
    public Response transitionBatch(BatchRequest batch, @HeaderParam("Prefer") @Nullable String prefer) {
        return writes.many(move, batch, prefer);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("releases:read")
    @Operation(
            operationId = "getReleaseHistory",
            summary = "Who made and moved a release when and why, newest first; for those who may publish it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(@PathParam("id") String id, @BeanParam PlaceQuery query) {
        return answers.history(id, query);
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
