package org.sharedvalue.gateway.collection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedvalue.web.json.Scalars;

/**
 * A collection of the gateway's own.
 *
 * @param path where it is
 * @param table its table, with the columns id, created_at, updated_at, external_id and owner_id
 * @param representation how a record is shown
 * @param rows reads records
 * @param alone what a record is shown as
 * @param listed the same among others
 * @param filters the query parameters of its list beside those that all have
 * @param <E> a record
 * @param <R> its representation
 */
public record OwnCollection<E extends OwnRecord<?>, R>(
        String path,
        String table,
        Class<R> representation,
        Rows<E> rows,
        Function<E, R> alone,
        Function<E, R> listed,
        List<ListFilter> filters) {

    public OwnCollection {
        List<ListFilter> all = new ArrayList<>(filters);
        all.add(new ListFilter("externalId", "external_id = ?", Scalars::text));
        all.add(new ListFilter("updatedSince", table + ".updated_at >= ?", Scalars::instant));
        filters = List.copyOf(all);
    }

    String column(String name) {
        return table + "." + name;
    }

    Map<String, ListFilter> filtersByName() {
        return filters.stream().collect(Collectors.toMap(ListFilter::name, Function.identity()));
    }

    /**
     * Records of the collection.
     *
     * @param <E> a record
     */
    @FunctionalInterface
    public interface Rows<E> {

        /** Those that fulfil what stands behind WHERE, in its order. */
        List<E> where(Connection connection, String condition, Object... parameters) throws SQLException;
    }
}
