package org.sharedvalue.gateway.feed;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.ledger.LedgerUnreadable;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The outcomes straight from the ledger, for the admin. */
@Path("/v1/feeds/outcomes")
@Tag(name = "Feeds")
public class OutcomeFeedResource {

    /** Media type of a list of CloudEvents. */
    public static final String CLOUDEVENTS_BATCH = "application/cloudevents-batch+json";

    private static final String LIMIT = "limit";
    private static final Set<String> PARAMETERS = Set.of(FeedPosition.PARAMETER, LIMIT);

    private final OutcomeFeed feed;
    private final LedgerWatch watch;

    OutcomeFeedResource(OutcomeFeed feed, LedgerWatch watch) {
        this.feed = feed;
        this.watch = watch;
    }

    @GET
    @Produces(CLOUDEVENTS_BATCH)
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "readOutcomeFeed",
            summary = "Outcomes in the order in which they were taken in",
            description = "An empty array means caught up; the Link header leads on all the same.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CLOUDEVENTS_BATCH, schema = @Schema(implementation = FeedItem[].class)))
    public Response read(
            @QueryParam(FeedPosition.PARAMETER) @Nullable String after,
            @QueryParam(LIMIT) @Nullable String limit,
            @Context UriInfo uri) {
        refuseUnknown(uri);
        int items = Limit.parse(limit);
        // An empty parameter is no missing one: a reader that lost its cursor must not begin anew without noticing.
        boolean begins = !uri.getQueryParameters().containsKey(FeedPosition.PARAMETER);
        FeedPosition position = begins
                ? FeedPosition.beginning(watch.epoch())
                : FeedPosition.parse(Objects.requireNonNullElse(after, ""), watch.epoch());
        try {
            List<OutcomeFeed.Entry> entries = feed.after(position.seq(), items);
            FeedPosition next = entries.isEmpty()
                    ? position
                    : new FeedPosition(
                            position.epoch(), entries.get(entries.size() - 1).seq());
            return Response.ok(entries.stream().map(OutcomeFeed.Entry::item).toList(), CLOUDEVENTS_BATCH)
                    .header(HttpHeaders.LINK, link(uri, next, limit))
                    .header("Feed-Head", FeedItem.sequence(feed.head()))
                    .build();
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        }
    }

    private static String link(UriInfo uri, FeedPosition next, @Nullable String limit) {
        String kept = limit == null ? "" : "&" + LIMIT + "=" + limit;
        return "<" + uri.getPath() + "?" + FeedPosition.PARAMETER + "=" + next.encoded() + kept + ">; rel=\"next\"";
    }

    private static void refuseUnknown(UriInfo uri) {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw ProblemException.in(
                        name, ProblemCode.UNKNOWN_PARAMETER, "There is no query parameter '" + name + "' here.");
            }
        }
    }
}
