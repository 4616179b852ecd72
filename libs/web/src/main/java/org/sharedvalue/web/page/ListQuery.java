package org.sharedvalue.web.page;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.http.SentParameters;
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

    public int limit() {
        return Limit.parse(limit);
    }

    public Sort sort() {
        return Sort.parse(sort);
    }

    /** The place to go on from; null at the beginning. */
    public @Nullable Place place(Map<String, String> filters) {
        return cursor == null ? null : Place.decode(cursor, identity(filters));
    }

    /** The export that is asked for; empty for pages. */
    public Optional<ExportFormat> export() {
        return ExportFormat.preferred(headers.getAcceptableMediaTypes());
    }

    /** The filters that were sent, by name in order; a parameter that the collection does not have is refused. */
    public Map<String, String> filters(Set<String> known) {
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

    /**
     * The part of the list that is asked for.
     *
     * @param found its items, and one more where there is a next page
     * @param place where an item stands
     */
    public <E> Slice<E> slice(List<E> found, Map<String, String> filters, Function<E, Place> place) {
        int most = limit();
        return found.size() <= most
                ? new Slice<>(found, null)
                : new Slice<>(
                        found.subList(0, most), place.apply(found.get(most - 1)).encoded(identity(filters)));
    }

    /** The answer that shows a part of the list as a page. */
    public Response page(Slice<?> shown) {
        String next = shown.cursor() == null ? null : next(shown.cursor());
        return Response.ok(new Page<>(shown.items(), next))
                .header("Link", next == null ? null : "<" + next + ">; rel=\"next\"")
                .build();
    }

    /** The whole list part by part, nothing at the end; an export does not begin in the middle, and a limit is nothing to it. */
    public <R> Supplier<List<R>> whole(Function<ListQuery, Slice<R>> part) {
        sort();
        limit();
        if (cursor != null) {
            throw ProblemException.in(
                    "cursor", ProblemCode.BAD_CURSOR, "An export has no pages; leave the cursor out.");
        }
        AtomicReference<@Nullable ListQuery> rest = new AtomicReference<>(from(null));
        return () -> {
            ListQuery query = rest.get();
            if (query == null) {
                return List.of();
            }
            Slice<R> next = part.apply(query);
            rest.set(next.cursor() == null ? null : query.from(next.cursor()));
            return next.items();
        };
    }

    /** The same list from a place on, in the largest pages. */
    private ListQuery from(@Nullable String place) {
        ListQuery rest = new ListQuery();
        rest.limit = String.valueOf(Limit.MAX);
        rest.cursor = place;
        rest.sort = sort;
        rest.uriInfo = uriInfo;
        rest.headers = headers;
        return rest;
    }

    /** What makes this list the list it is. */
    private String identity(Map<String, String> filters) {
        return uriInfo.getPath() + filters + sort().parameter();
    }

    /** Address of the page after this cursor, as an absolute path. */
    private String next(String nextCursor) {
        UriBuilder next = UriBuilder.fromPath(uriInfo.getPath());
        uriInfo.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                next.queryParam(name, values.toArray());
            }
        });
        return next.queryParam("cursor", nextCursor).build().toString();
    }
}
