package org.sharedvalue.records;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.batch.BatchAnswer;
import org.sharedvalue.web.batch.BatchErrors;
import org.sharedvalue.web.batch.BatchMove;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/** Batches of creates and of transitions: all or nothing, or item by item with {@code Prefer: handling=lenient}. */
@ApplicationScoped
class Batches {

    private final Requests requests;
    private final LenientBatches lenient;

    Batches(Requests requests, LenientBatches lenient) {
        this.requests = requests;
        this.lenient = lenient;
    }

    <E extends VersionedRecord, C extends CreateRequest, R> Response create(
            CollectionEndpoint<E, C, R> endpoint, BatchRequest batch, @Nullable String prefer) {
        batch.requireFitting();
        if (BatchAnswer.isPreferred(prefer)) {
            return lenient.each(
                    batch,
                    Response.Status.CREATED,
                    endpoint.path() + "/batch",
                    (item, carriedOut) -> endpoint.createOne(read(item, endpoint.createType()), carriedOut),
                    endpoint.records());
        }
        BatchErrors errors = new BatchErrors();
        List<C> items = new ArrayList<>();
        errors.each(batch.items(), item -> items.add(read(item, endpoint.createType())));
        errors.throwIfAny();
        endpoint.prepare(items);
        errors.each(items, item -> endpoint.requireReferences(item, null));
        errors.throwIfAny();
        return allOrNothing(endpoint, Response.Status.CREATED, () -> {
            BatchErrors refused = new BatchErrors();
            rejectTakenExternalIds(endpoint, items, refused);
            endpoint.lock(items);
            List<E> made = new ArrayList<>();
            refused.each(items, item -> made.add(endpoint.allowed(item)));
            refused.throwIfAny();
            return endpoint.records()
                    .addAll(made, items.stream().map(CreateRequest::externalId).collect(Collectors.toList()));
        });
    }

    <E extends VersionedRecord, C extends CreateRequest, T extends TransitionRequest<?>, R> Response move(
            MovableEndpoint<E, C, T, R> endpoint, BatchRequest batch, @Nullable String prefer) {
        batch.requireFitting();
        if (BatchAnswer.isPreferred(prefer)) {
            return lenient.each(
                    batch,
                    Response.Status.OK,
                    endpoint.path() + "/transitions/batch",
                    (item, carriedOut) -> {
                        BatchMove<T> move = BatchMove.read(item, endpoint.transitionType(), requests);
                        return endpoint.moveOne(move.id(), null, move.request(), carriedOut);
                    },
                    endpoint.records());
        }
        BatchErrors errors = new BatchErrors();
        List<BatchMove<T>> moves = new ArrayList<>();
        errors.each(batch.items(), item -> moves.add(BatchMove.read(item, endpoint.transitionType(), requests)));
        errors.throwIfAny();
        BatchMove.requireApart(moves.stream().map(BatchMove::id).toList(), errors);
        errors.throwIfAny();
        endpoint.prepareMoves(moves.stream().collect(Collectors.toMap(BatchMove::id, BatchMove::request)));
        errors.each(moves, move -> endpoint.prepareMove(move.id(), move.request()));
        errors.throwIfAny();
        return allOrNothing(endpoint, Response.Status.OK, () -> moveAll(endpoint, moves));
    }

    private static <E extends VersionedRecord, C extends CreateRequest, T extends TransitionRequest<?>, R>
            List<E> moveAll(MovableEndpoint<E, C, T, R> endpoint, List<BatchMove<T>> moves) {
        Map<UUID, E> found = endpoint
                .records()
                .lockedByIds(moves.stream().map(BatchMove::id).toList())
                .stream()
                .collect(Collectors.toMap(VersionedRecord::id, Function.identity()));
        BatchErrors refused = new BatchErrors();
        Map<UUID, T> wanted = new HashMap<>();
        List<E> inOrder = new ArrayList<>();
        refused.each(moves, move -> {
            E each = found.get(move.id());
            if (each == null) {
                throw BatchMove.unknown();
            }
            endpoint.records().requireWritable(each, WriteStep.BEFORE);
            wanted.put(move.id(), move.request());
            inOrder.add(each);
        });
        refused.throwIfAny();
        endpoint.lockMoves(inOrder, wanted);
        int[] index = {0};
        return endpoint.records().changeAll(inOrder, Change.MOVED, each -> {
            T request = Objects.requireNonNull(wanted.get(each.id()));
            each.because(request.reason());
            refused.one(index[0]++, () -> endpoint.move(each, request));
            if (index[0] == inOrder.size()) {
                refused.throwIfAny();
            }
        });
    }

    /** What only a constraint can see, such as two items that exclude each other, refuses the batch as a whole. */
    private static <E extends VersionedRecord> Response allOrNothing(
            CollectionEndpoint<E, ?, ?> endpoint, Response.Status status, Callable<List<E>> write) {
        try {
            return endpoint.writes().answer(endpoint.records(), () -> strict(endpoint, status, write.call()));
        } catch (ProblemException refusal) {
            boolean ofTheBatch = refusal.code() == ProblemCode.BATCH_REJECTED
                    || refusal.code() == ProblemCode.CONCURRENT_CHANGE
                    || refusal.code() == ProblemCode.IDEMPOTENCY_KEY_REUSED
                    || refusal.code() == ProblemCode.IDEMPOTENCY_KEY_IN_FLIGHT
                    || refusal.code() == ProblemCode.UNAVAILABLE;
            throw ofTheBatch
                    ? refusal
                    : ProblemException.batch(List.of(InputError.at("/items", refusal.code(), refusal.detail())));
        }
    }

    private static <E extends VersionedRecord> Response strict(
            CollectionEndpoint<E, ?, ?> endpoint, Response.Status status, List<E> shown) {
        return Response.status(status)
                .entity(Map.of("items", shown.stream().map(endpoint::represent).toList()))
                .build();
    }

    private static <E extends VersionedRecord, C extends CreateRequest, R> void rejectTakenExternalIds(
            CollectionEndpoint<E, C, R> endpoint, List<C> items, BatchErrors refused) {
        List<String> given = items.stream()
                .map(CreateRequest::externalId)
                .filter(Objects::nonNull)
                .toList();
        if (given.isEmpty()) {
            return;
        }
        Set<String> taken = new TreeSet<>(endpoint.records().takenExternalIds(given));
        refused.each(items, item -> {
            String externalId = item.externalId();
            if (externalId != null && !taken.add(externalId)) {
                throw ProblemException.at(
                        "/externalId", ProblemCode.DUPLICATE_EXTERNAL_ID, "The external id is taken.");
            }
        });
    }

    private <C> C read(JsonNode item, Class<C> type) {
        return requests.read(item, type);
    }
}
