package org.sharedvalue.records;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.history.HistoryEntry;
import org.sharedvalue.records.history.RecordHistory;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.page.Page;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The query parameters with which the history of a record is paged. */
public class HistoryQuery {

    private static final Set<String> KNOWN = Set.of("limit", "cursor");

    @QueryParam("limit")
    @Parameter(description = "Items on a page, 1 to 500; 50 if absent.")
    @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "Opaque place in the history, from the `next` of the page before.")
    @Nullable String cursor;

    @Context
    UriInfo uriInfo;

    @SuppressWarnings("NullAway.Init") // RESTEasy sets the fields
    HistoryQuery() {}

    /** One page of a record's history, newest first. */
    public Response page(RecordHistory history, UUID recordId) {
        uriInfo.getQueryParameters().forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                throw ProblemException.in(
                        name, ProblemCode.UNKNOWN_PARAMETER, "There is no query parameter '" + name + "' here.");
            }
            if (values.size() != 1) {
                throw ProblemException.in(name, ProblemCode.BAD_PARAMETER, "Send '" + name + "' once.");
            }
        });
        int most = Limit.parse(limit);
        List<HistoryEntry> found = history.of(recordId, before(), most + 1);
        if (found.size() <= most) {
            return Response.ok(new Page<>(found, null)).build();
        }
        List<HistoryEntry> shown = found.subList(0, most);
        String place = new Cursor(
                        uriInfo.getPath(),
                        List.of(String.valueOf(shown.get(most - 1).version())))
                .encoded();
        String next = uriInfo.getPath() + "?limit=" + most + "&cursor=" + place;
        return Response.ok(new Page<>(shown, next))
                .header("Link", "<" + next + ">; rel=\"next\"")
                .build();
    }

    private int before() {
        if (cursor == null) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(
                    Cursor.decode(cursor, uriInfo.getPath(), 1).key().get(0));
        } catch (NumberFormatException tampered) {
            throw Cursor.refused();
        }
    }
}
