package org.sharedvalue.gateway.collection;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sharedvalue.gateway.report.reading.Snapshots;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.export.Exports;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.page.Place;
import org.sharedvalue.web.page.Slice;
import org.sharedvalue.web.validation.Requests;

/** Lists what a caller sees of a collection: page by page, or whole as an export. */
@ApplicationScoped
public class OwnLists {

    private final Snapshots snapshots;
    private final Exports exports;
    private final Requests requests;

    OwnLists(Snapshots snapshots, Exports exports, Requests requests) {
        this.snapshots = snapshots;
        this.exports = exports;
        this.requests = requests;
    }

    /** The answer to a query. */
    public <E extends OwnRecord<?>, R> Response answer(OwnCollection<E, R> collection, ListQuery query, Seen seen) {
        Map<String, String> sent = query.filters(collection.filtersByName().keySet());
        Optional<ExportFormat> format = query.export();
        if (format.isEmpty()) {
            return query.page(slice(collection, query, sent, seen));
        }
        JavaType rows = TypeFactory.defaultInstance().constructType(collection.representation());
        return exports.response(format.get(), rows, query.whole(part -> slice(collection, part, sent, seen)
                .map(requests::toJson)));
    }

    private <E extends OwnRecord<?>, R> Slice<R> slice(
            OwnCollection<E, R> collection, ListQuery query, Map<String, String> sent, Seen seen) {
        String created = collection.column("created_at");
        String updated = collection.column("updated_at");
        String id = collection.column("id");
        List<String> conditions = new ArrayList<>(List.of("(" + seen.condition() + ")"));
        List<Object> parameters = new ArrayList<>(seen.parameters());
        sent.forEach((name, text) -> {
            ListFilter filter =
                    Objects.requireNonNull(collection.filtersByName().get(name), name);
            conditions.add(filter.condition());
            parameters.add(filter.parse(text));
        });
        Place place = query.place(sent);
        if (place != null) {
            conditions.add(query.sort().after(created, updated, id, "(?::timestamptz, ?)"));
            parameters.add(place.at());
            parameters.add(place.id());
        }
        parameters.add(query.limit() + 1);
        String condition = String.join(" AND ", conditions) + query.sort().orderBy(created, updated, id) + " LIMIT ?";
        List<E> found =
                snapshots.read(connection -> collection.rows().where(connection, condition, parameters.toArray()));
        return query.slice(
                        found, sent, each -> new Place(query.sort().of(each.createdAt(), each.updatedAt()), each.id()))
                .map(collection.listed());
    }
}
