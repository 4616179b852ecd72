package org.sharedvalue.gateway.collection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A write to a collection, carried out alone or as an item of a batch.
 *
 * @param <W> what is wished for
 * @param <E> a record
 */
public interface OwnWrite<W, E extends OwnRecord<?>> {

    OwnCollection<E, ?> collection();

    /** Status of its success. */
    Response.Status success();

    /** What follows the collection's path where batches of it are sent. */
    String batchPath();

    /** Reads an item of a batch, and refuses what can be refused before the transaction. */
    W read(JsonNode item);

    /** The record that a wish names already. */
    default Optional<UUID> named(W wish) {
        return Optional.empty();
    }

    /** Waits for what the wishes need; called before the transaction, never within it. */
    default void prepare(List<W> wishes) {}

    /** Whether all is done on one state of the database, instead of behind locks. */
    default boolean onSnapshot() {
        return false;
    }

    /** Called in the transaction before everything else, to lock what the wishes share in one order. */
    default void lock(Connection connection, List<W> wishes) throws SQLException {}

    /** Carries out one wish, or refuses. */
    Done<E> carryOut(Connection connection, W wish) throws SQLException;
}
