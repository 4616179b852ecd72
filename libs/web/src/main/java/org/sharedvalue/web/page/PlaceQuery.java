package org.sharedvalue.web.page;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.history.VersionHistory;
import org.sharedvalue.web.http.SentParameters;

/** The query of a list that is no collection: how many items, and after which place. */
public class PlaceQuery {

    private static final Set<String> PAGING = Set.of("limit", "cursor");

    @QueryParam("limit")
    @Parameter(description = "Items on a page, 1 to 500; 50 if absent.")
    @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "Opaque place in the list, from the `next` of the page before.")
    @Nullable String cursor;

    @Context
    UriInfo uriInfo;

    @SuppressWarnings("NullAway.Init") // RESTEasy sets the fields
    PlaceQuery() {}

    /** One more item than a page has, from a place on. */
    public interface Source<T> {
        /** Items after a place, which is empty at the beginning. */
        List<T> after(List<String> place, int most);
    }

    /**
     * One page.
     *
     * @param filters parameters beside limit and cursor, which the place is bound to
     * @param keyLength how many values make a place
     * @param place where an item stands
     * @param shown what is shown of it
     */
    public <T> Response page(
            Set<String> filters,
            int keyLength,
            Source<T> source,
            Function<T, List<String>> place,
            Function<T, Object> shown) {
        requireKnown(filters);
        int most = Limit.parse(limit);
        String identity = identity(filters);
        List<T> found = source.after(
                cursor == null
                        ? List.of()
                        : Cursor.decode(cursor, identity, keyLength).key(),
                most + 1);
        List<T> items = found.size() > most ? found.subList(0, most) : found;
        List<Object> representations = items.stream().map(shown).toList();
        if (items.size() == found.size()) {
            return Response.ok(new Page<>(representations, null)).build();
        }
        String next = identity + (identity.contains("?") ? "&" : "?") + "limit=" + most + "&cursor="
                + new Cursor(identity, place.apply(items.get(most - 1))).encoded();
        return Response.ok(new Page<>(representations, next))
                .header("Link", "<" + next + ">; rel=\"next\"")
                .build();
    }

    /** One page of a record's history, newest first. */
    public Response history(VersionHistory history) {
        return page(
                Set.of(),
                1,
                (place, most) -> history.before(version(place), most),
                entry -> List.of(String.valueOf(entry.version())),
                entry -> entry);
    }

    private static int version(List<String> place) {
        try {
            return place.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(place.get(0));
        } catch (NumberFormatException tampered) {
            throw Cursor.refused();
        }
    }

    private String identity(Set<String> filters) {
        String sent = filters.stream()
                .sorted()
                .filter(uriInfo.getQueryParameters()::containsKey)
                .map(name -> name + "=" + uriInfo.getQueryParameters().getFirst(name))
                .collect(Collectors.joining("&"));
        return sent.isEmpty() ? uriInfo.getPath() : uriInfo.getPath() + "?" + sent;
    }

    private void requireKnown(Set<String> filters) {
        SentParameters.requireKnown(uriInfo, name -> PAGING.contains(name) || filters.contains(name));
        uriInfo.getQueryParameters().keySet().forEach(name -> SentParameters.requireOnce(uriInfo, name));
    }
}
