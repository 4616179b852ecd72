package org.sharedvalue.contracttests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What only the service's own test knows: how right requests look. Every answer is a fresh one. */
public interface Samples {

    /** A body that creates a record of a collection. */
    Map<String, Object> body(String collection);

    /** Makes a record in a collection that has no POST and answers its id. */
    default String made(String collection) {
        throw new IllegalStateException("Say how a record of " + collection + " is made");
    }

    /** Makes a record that can move and answers its path; empty where every new record can. */
    default Optional<String> movable(String collection) {
        return Optional.empty();
    }

    /** A right transition of a new record. */
    default Map<String, Object> move(String collection, List<String> allowed) {
        return Map.of("to", allowed.get(0));
    }

    /** Whether a path of the document is walked; a gateway shows those of others, too. */
    default boolean isWalked(String path) {
        return true;
    }

    /** Members that a create says once and never again, and a batch beside each item. */
    default Set<String> toldOnce() {
        return Set.of();
    }

    /** Operations that ask the database about each record by itself, and are known to. */
    default Set<String> growing() {
        return Set.of();
    }

    /** A right call of a POST that is neither a create, a transition nor a batch of these. */
    default Call call(String template) {
        throw new IllegalStateException("Say how a right call of " + template + " looks");
    }

    /**
     * A call.
     *
     * @param path the template filled in
     * @param body what is sent
     */
    record Call(String path, Map<String, Object> body) {}
}
