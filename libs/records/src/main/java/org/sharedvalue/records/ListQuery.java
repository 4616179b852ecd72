package org.sharedvalue.records;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.http.SentParameters;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The query parameters that every collection has, and the filters of one of them. */
public class ListQuery {

    private static final Set<String> PAGING = Set.of("limit", "cursor", "sort");

    @QueryParam("limit")
    @Parameter(description = "Items on a page, 1 to 500; 50 if absent.")
    @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "Opaque place in the list, from the `next` of the page before.")
    @Nullable String cursor;

    @QueryParam("sort")
    @Parameter(description = "`createdAt` or `updatedAt`, with `-` in front for descending.")
    @Nullable String sort;

    @QueryParam("externalId")
    @Parameter(description = "Only the record with this external id.")
    @Nullable String externalId;

    @QueryParam("status")
    @Parameter(description = "Only records in this state.")
    @Nullable String status;

    @QueryParam("updatedSince")
    @Parameter(description = "Only records changed at or after this instant.")
    @Nullable String updatedSince;

    @Context
    UriInfo uriInfo;

    @Context
    HttpHeaders headers;

    @SuppressWarnings("NullAway.Init") // RESTEasy sets the fields
    ListQuery() {}

    int limit() {
        return Limit.parse(limit);
    }

    Sort sort() {
        return Sort.parse(sort);
    }

    @Nullable String cursor() {
        return cursor;
    }

    /** The export that is asked for; empty for pages. */
    Optional<ExportFormat> export() {
        return ExportFormat.preferred(headers.getAcceptableMediaTypes());
    }

    /** Refuses to begin an export in the middle; a limit means nothing to it. */
    void requireWhole() {
        sort();
        limit();
        if (cursor != null) {
            throw ProblemException.in(
                    "cursor", ProblemCode.BAD_CURSOR, "An export has no pages; leave the cursor out.");
        }
    }

    /** The same list from a place on, in the largest pages. */
    ListQuery from(@Nullable String place) {
        ListQuery rest = new ListQuery();
        rest.limit = String.valueOf(Limit.MAX);
        rest.cursor = place;
        rest.sort = sort;
        rest.uriInfo = uriInfo;
        rest.headers = headers;
        return rest;
    }

    /** The filters that were sent, by name in order; a parameter that the collection does not have is refused. */
    Map<String, String> filters(Set<String> known) {
        Map<String, String> filters = new TreeMap<>();
        SentParameters.requireKnown(uriInfo, name -> PAGING.contains(name) || known.contains(name));
        uriInfo.getQueryParameters().forEach((name, values) -> {
            SentParameters.requireOnce(uriInfo, name);
            if (PAGING.contains(name) && values.get(0).isEmpty()) {
                throw ProblemException.in(
                        name, ProblemCode.BAD_PARAMETER, "Give '" + name + "' a value or leave it out.");
            }
            if (!PAGING.contains(name)) {
                filters.put(name, values.get(0));
            }
        });
        return filters;
    }

    /** What makes this list the list it is. */
    String identity(Map<String, String> filters) {
        return uriInfo.getPath() + filters + sort().parameter();
    }

    /** Address of the page after this cursor, as an absolute path. */
    String next(String nextCursor) {
        UriBuilder next = UriBuilder.fromPath(uriInfo.getPath());
        uriInfo.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                next.queryParam(name, values.toArray());
            }
        });
        return next.queryParam("cursor", nextCursor).build().toString();
    }
}
