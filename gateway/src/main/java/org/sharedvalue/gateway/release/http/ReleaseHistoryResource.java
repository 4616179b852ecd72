package org.sharedvalue.gateway.release.http;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.release.ReleaseHistory;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.page.Page;

/** Serves how a release stood since when, to those who publish it. */
@Path("/v1/releases/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class ReleaseHistoryResource {

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    private final ReleaseAnswers answers;
    private final Snapshots snapshots;

    ReleaseHistoryResource(ReleaseAnswers answers, Snapshots snapshots) {
        this.answers = answers;
        this.snapshots = snapshots;
    }

    @GET
    @PermissionsAllowed("releases:read")
    @Operation(
            operationId = "getReleaseHistory",
            summary = "Who made and moved a release when, newest first; for those who may publish it")
    public Page<ReleaseHistoryEntry> history(
            @PathParam("id") String id,
            @Parameter(description = "Items on a page, 1 to 500; 50 if absent.") @QueryParam(LIMIT) @Nullable String limit,
            @Parameter(description = "Opaque place in the history, from the `next` of the page before.")
                    @QueryParam(CURSOR)
                    @Nullable String cursor,
            @Context UriInfo uri) {
        QueryParameters query = new QueryParameters(uri, Set.of(LIMIT, CURSOR));
        UUID release = answers.owned(id);
        int most = Limit.parse(query.one(LIMIT).orElse(null));
        String path = "/v1/releases/" + release + "/history";
        int before = query.one(CURSOR).map(place -> before(place, path)).orElse(Integer.MAX_VALUE);
        List<ReleaseHistoryEntry> found =
                snapshots.read(connection -> ReleaseHistory.of(connection, release, before, most + 1)).stream()
                        .map(ReleaseHistoryEntry::of)
                        .toList();
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        List<ReleaseHistoryEntry> shown = found.subList(0, most);
        String place = String.valueOf(shown.get(most - 1).version());
        return new Page<>(shown, path + "?limit=" + most + "&cursor=" + new Cursor(path, List.of(place)).encoded());
    }

    private static int before(String cursor, String path) {
        try {
            return Integer.parseInt(Cursor.decode(cursor, path, 1).key().get(0));
        } catch (NumberFormatException tampered) {
            throw Cursor.refused();
        }
    }
}
