package org.sharedvalue.gateway.feed.reading;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.gateway.subscription.CallingSubscriber;
import org.sharedvalue.web.export.ExportFormat;

/** Serves the feed of published releases. */
@Path("/v1/feeds/releases")
@Produces({OutcomeFeedResource.CLOUDEVENTS_BATCH, ExportFormat.NDJSON_TYPE, MediaType.APPLICATION_JSON})
@Tag(name = "Feeds")
public class ReleaseFeedResource {

    private static final Set<String> KNOWN = Set.of(FeedPosition.PARAMETER, OutcomeQuery.LIMIT);

    private final ReleaseFeed feed;
    private final CallingSubscriber calling;

    ReleaseFeedResource(ReleaseFeed feed, CallingSubscriber calling) {
        this.feed = feed;
        this.calling = calling;
    }

    @GET
    @PermissionsAllowed("feeds:read")
    @Operation(
            operationId = "readReleaseFeed",
            summary = "Releases for the caller and for everybody, as they are published and superseded",
            description = "An empty array means caught up; the Link header leads on all the same.")
    @APIResponse(
            responseCode = "200",
            description = "The next releases",
            content = {
                @Content(
                        mediaType = OutcomeFeedResource.CLOUDEVENTS_BATCH,
                        schema = @Schema(implementation = ReleaseItem[].class)),
                @Content(mediaType = ExportFormat.NDJSON_TYPE),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReleaseItem[].class))
            })
    public Response read(
            @Parameter(description = "Cursor of the Link header of an earlier answer; from the beginning without it")
                    @QueryParam(FeedPosition.PARAMETER)
                    @Nullable String after,
            @QueryParam(OutcomeQuery.LIMIT) @Nullable String limit,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return feed.page(
                calling.subscriber(),
                new QueryParameters(uri, KNOWN),
                FeedForm.of(headers.getAcceptableMediaTypes()),
                ifNoneMatch);
    }
}
