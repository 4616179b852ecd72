package org.sharedvalue.records;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.http.ETags;

/**
 * A collection whose records have a status that moves along a chart.
 *
 * @param <E> the record
 * @param <C> its writable form
 * @param <T> a wish to move it
 * @param <R> its representation
 */
public abstract class MovableEndpoint<
                E extends VersionedRecord, C extends CreateRequest, T extends TransitionRequest<?>, R>
        extends CollectionEndpoint<E, C, R> {

    private final Class<T> transitionType;

    /** A collection at an absolute path. */
    protected MovableEndpoint(String path, Records<E> records, Class<C> createType, Class<T> transitionType) {
        super(path, records, createType);
        this.transitionType = transitionType;
    }

    /** Asks other services about what a move depends on, or refuses; called before the transaction, never within it. */
    protected void prepareMove(UUID id, T request) {}

    /** Asks other services in one go about what many moves depend on; called before the transaction, never within it. */
    protected void prepareMoves(Map<UUID, T> wishes) {}

    /** Called in the transaction before the records are moved, to lock what they share in one order. */
    protected void lockMoves(List<E> moved, Map<UUID, T> wishes) {}

    /** Moves a record, or refuses. */
    protected abstract void move(E moved, T request);

    protected Response moved(UUID id, @Nullable String ifMatch, @Nullable T sent) {
        T request = requests.checked(sent);
        return moveOne(
                id,
                ifMatch,
                request,
                write -> writes.answer(records(), () -> answered(Response.Status.OK, write.call())));
    }

    protected Response batchMoved(@Nullable BatchRequest batch, @Nullable String prefer) {
        return batches.move(this, requests.checked(batch), prefer);
    }

    Class<T> transitionType() {
        return transitionType;
    }

    /** Moves one record; how its write is carried out is the caller's business. */
    <V> V moveOne(UUID id, @Nullable String ifMatch, T request, Function<Callable<E>, V> carriedOut) {
        prepareMoves(Map.of(id, request));
        prepareMove(id, request);
        return carriedOut.apply(() -> {
            E moved = records().locked(id);
            ETags.check(ifMatch, moved.version());
            lockMoves(List.of(moved), Map.of(id, request));
            return records().change(moved, Change.MOVED, () -> {
                moved.because(request.reason());
                move(moved, request);
            });
        });
    }
}
