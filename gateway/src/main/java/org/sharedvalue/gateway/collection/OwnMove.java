package org.sharedvalue.gateway.collection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.batch.BatchMove;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.time.SuiteClock;
import org.sharedvalue.web.validation.Requests;

/**
 * Moves of a collection's records along their chart.
 *
 * @param <S> their status
 * @param <T> a transition
 * @param <E> a record
 */
public abstract class OwnMove<S, T extends OwnTransition<S>, E extends OwnRecord<S>> implements OwnWrite<Wanted<T>, E> {

    private final OwnCollection<E, ?> collection;
    private final Class<T> type;
    private final Requests requests;
    private final SuiteClock clock;

    protected OwnMove(OwnCollection<E, ?> collection, Class<T> type, Requests requests, SuiteClock clock) {
        this.collection = collection;
        this.type = type;
        this.requests = requests;
        this.clock = clock;
    }

    /** A record that the caller may move, behind its lock. */
    protected abstract Optional<E> locked(Connection connection, UUID id) throws SQLException;

    /** Moves it along its chart, or refuses. */
    protected abstract E moved(Connection connection, E record, T transition, LocalDate on) throws SQLException;

    /** The wish of a single call. */
    public Wanted<T> wanted(String id, @Nullable String ifMatch, @Nullable T sent) {
        T transition = requests.checked(sent);
        transition.day(clock.today());
        return new Wanted<>(OwnIds.of(id), ifMatch, transition);
    }

    @Override
    public Wanted<T> read(JsonNode item) {
        BatchMove<T> move = BatchMove.read(item, type, requests);
        move.request().day(clock.today());
        return new Wanted<>(move.id(), null, move.request());
    }

    @Override
    public Done<E> carryOut(Connection connection, Wanted<T> wanted) throws SQLException {
        E record = locked(connection, wanted.id()).orElseThrow(OwnIds::notThere);
        ETags.check(wanted.ifMatch(), record.version());
        record.status().requireNext(wanted.transition().to());
        LocalDate on = wanted.transition().day(clock.today());
        return new Done<>(moved(connection, record, wanted.transition(), on));
    }

    @Override
    public Optional<UUID> named(Wanted<T> wanted) {
        return Optional.of(wanted.id());
    }

    @Override
    public OwnCollection<E, ?> collection() {
        return collection;
    }

    @Override
    public Response.Status success() {
        return Response.Status.OK;
    }

    @Override
    public String batchPath() {
        return "/transitions/batch";
    }
}
