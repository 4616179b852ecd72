package org.sharedvalue.gateway.feed.reading;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.gateway.subscription.CallingSubscriber;
import org.sharedvalue.gateway.subscription.Subscriber;
import org.sharedvalue.web.export.ExportFormat;

/** Serves each funder its feed of outcomes. */
@Path("/v1/feeds/outcomes")
@Tag(name = "Feeds")
public class OutcomeFeedResource {

    /** Media type of a list of CloudEvents. */
    public static final String CLOUDEVENTS_BATCH = "application/cloudevents-batch+json";

    private final OutcomeAnswers answers;
    private final SnapshotAnswers snapshots;
    private final CallingSubscriber calling;

    OutcomeFeedResource(OutcomeAnswers answers, SnapshotAnswers snapshots, CallingSubscriber calling) {
        this.answers = answers;
        this.snapshots = snapshots;
        this.calling = calling;
    }

    @GET
    @Blocking
    @Produces({CLOUDEVENTS_BATCH, ExportFormat.NDJSON_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("feeds:read")
    @Operation(
            operationId = "readOutcomeFeed",
            summary = "Outcomes of the programs that the caller funds, change by change",
            description =
                    "An empty array means caught up; the Link header leads on all the same. Every position comes once and"
                            + " in order.")
    @APIResponse(
            responseCode = "200",
            description = "The next items",
            content = {
                @Content(mediaType = CLOUDEVENTS_BATCH, schema = @Schema(implementation = FeedItem[].class)),
                @Content(mediaType = ExportFormat.NDJSON_TYPE),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedItem[].class))
            })
    public Uni<Response> read(
            @Parameter(description = "Cursor of the Link header of an earlier answer; from the beginning without it")
                    @QueryParam(FeedPosition.PARAMETER)
                    @Nullable String after,
            @QueryParam(OutcomeQuery.LIMIT) @Nullable String limit,
            @Parameter(
                            description = "Seconds to wait while there is nothing new, 60 at most",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0"))
                    @QueryParam(OutcomeQuery.WAIT)
                    @Nullable String wait,
            @Parameter(
                            description =
                                    "Only outcomes of these types, with commas between, and tombstones; positions stay as they are")
                    @QueryParam(OutcomeQuery.TYPES)
                    @Nullable String types,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Subscriber subscriber = calling.subscriber();
        OutcomeQuery query =
                OutcomeQuery.parse(new QueryParameters(uri, OutcomeQuery.known()), subscriber.organisationId());
        return answers.page(
                subscriber, query, OutcomeAnswers.Wanted.of(headers.getAcceptableMediaTypes(), ifNoneMatch));
    }

    @GET
    @Path("/archive/{generation}/{n}")
    @Produces({CLOUDEVENTS_BATCH, ExportFormat.NDJSON_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("feeds:read")
    @Operation(
            operationId = "readOutcomeArchive",
            summary = "A closed page of 500 items, from 1; it never changes and may be cached for ever",
            description =
                    "The header Feed-Archive of the feed names the newest one. When something told before is taken back,"
                            + " the generation moves on, and pages of the one before are gone.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = {
                @Content(mediaType = CLOUDEVENTS_BATCH, schema = @Schema(implementation = FeedItem[].class)),
                @Content(mediaType = ExportFormat.NDJSON_TYPE),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedItem[].class))
            })
    public Response archive(
            @PathParam("generation") String generation,
            @PathParam("n") String number,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context HttpHeaders headers) {
        return answers.archived(
                calling.subscriber(),
                generation,
                number,
                OutcomeAnswers.Wanted.of(headers.getAcceptableMediaTypes(), ifNoneMatch));
    }

    @GET
    @Path("/snapshot")
    @Produces(ExportFormat.NDJSON_TYPE)
    @PermissionsAllowed("feeds:read")
    @Operation(
            operationId = "readOutcomeSnapshot",
            summary = "The last item of every subject that was not taken back, and the position to go on from",
            description =
                    "The last line is `{\"end\": true, \"count\", \"position\", \"next\"}`; without it something is missing.")
    @APIResponse(
            responseCode = "200",
            description = "One item a line",
            content = @Content(mediaType = ExportFormat.NDJSON_TYPE))
    public Response snapshot() {
        return snapshots.snapshot(calling.subscriber());
    }
}
