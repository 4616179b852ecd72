package org.sharedvalue.records;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.history.RecordHistory;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.export.Exports;
import org.sharedvalue.web.history.HistoryPage;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.http.Replies;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.page.PlaceQuery;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/**
 * A collection over HTTP: the one place where creating, reading and changing records is turned into requests and
 * answers. A resource extends it, names its routes and scopes, and says how its record is made, changed and shown.
 *
 * @param <E> the record
 * @param <C> its writable form
 * @param <R> its representation
 */
public abstract class CollectionEndpoint<E extends VersionedRecord, C extends CreateRequest, R> {

    @Inject
    Requests requests;

    @Inject
    Writes writes;

    @Inject
    Batches batches;

    @Inject
    Exports exports;

    @Inject
    RecordHistory history;

    @Inject
    ReadScope readScope;

    private static final int REPRESENTATION = 2;

    private final String path;
    private final Records<E> records;
    private final Class<C> createType;

    /** A collection at an absolute path. */
    protected CollectionEndpoint(String path, Records<E> records, Class<C> createType) {
        this.path = path;
        this.records = records;
        this.createType = createType;
    }

    /** How a record that the caller sees came to be what it is; needs the scope with which the service is read. */
    @GET
    @Path("/{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(summary = "Read how a record changed, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(@PathParam("id") UUID id, @BeanParam PlaceQuery query) {
        requireReading();
        records.required(id);
        return query.history((before, most) -> history.of(id, before, most));
    }

    /** Refuses a caller whose token lacks the scope with which records are read. */
    protected void requireReading() {
        readScope.require();
    }

    /** A new record that obeys every rule, not yet added. */
    protected abstract E newRecord(C request);

    /** The writable form of a record as it is; a collection whose records are never edited has no route that asks. */
    protected C requestOf(E current) {
        throw neverEdited();
    }

    /** Gives a record the fields of a request, or refuses; a collection whose records are never edited refuses all. */
    protected void change(E changed, C request) {
        throw neverEdited();
    }

    private static ProblemException neverEdited() {
        return new ProblemException(ProblemCode.STATE_CONFLICT, "Records of this collection are never edited.");
    }

    protected abstract R represent(E shown);

    /** What the create answers, for a collection that has more to say then. */
    protected Object representNew(E made) {
        return represent(made);
    }

    /** Asks other services in one go about all that the items name; called before the transaction, never within it. */
    protected void prepare(List<C> items) {}

    /**
     * Refuses a request that names what its owner does not know; called before the transaction, after {@link #prepare}.
     *
     * @param wanted what the record is to become
     * @param before what it is now; null for a new one
     */
    protected void requireReferences(C wanted, @Nullable C before) {}

    /** Called in the transaction before the items are made, to lock what they share in one order. */
    protected void lock(List<C> items) {}

    /** Called in the transaction before the record is locked, to lock first what it shares with others. */
    protected void lockChange(C wanted, C before) {}

    protected Response created(@Nullable C sent) {
        C request = requests.checked(sent);
        return createOne(
                request, write -> writes.answer(records, () -> answered(Response.Status.CREATED, write.call())));
    }

    protected Response batchCreated(@Nullable BatchRequest batch, @Nullable String prefer) {
        return batches.create(this, requests.checked(batch), prefer);
    }

    protected Response one(UUID id) {
        E found = records.required(id);
        return Response.ok(represent(found))
                .header("ETag", ETags.of(found.version()))
                .build();
    }

    protected Response page(ListQuery query) {
        Map<String, String> sent = query.filters(records.filters().keySet());
        Optional<ExportFormat> format = query.export();
        return format.isEmpty()
                ? query.page(records.slice(query, sent).map(this::represent))
                : exports.response(
                        format.get(),
                        representation(),
                        query.whole(part -> guarded(
                                () -> records.slice(part, sent).map(each -> requests.toJson(represent(each))))));
    }

    private JavaType representation() {
        return TypeFactory.defaultInstance()
                .constructType(getClass())
                .findSuperType(CollectionEndpoint.class)
                .getBindings()
                .getBoundType(REPRESENTATION);
    }

    protected Response patched(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        ETags.require(ifMatch);
        C before = guarded(() -> {
            E current = records.changeable(id);
            ETags.check(ifMatch, current.version());
            return requestOf(current);
        });
        requireReferences(merged(before, patch), before);
        try {
            return answered(Response.Status.OK, guarded(() -> patchOne(id, ifMatch, patch, before)));
        } catch (ProblemException refusal) {
            throw refusal.code() == ProblemCode.CONCURRENT_CHANGE
                    ? new ProblemException(ProblemCode.PRECONDITION_FAILED, "The record has changed; read it again.")
                    : refusal;
        }
    }

    /** The answer that shows a record after a write. */
    protected Response answered(Response.Status status, E shown) {
        Response.ResponseBuilder response = Response.status(status)
                .entity(status == Response.Status.CREATED ? representNew(shown) : represent(shown))
                .header("ETag", ETags.of(shown.version()));
        if (records.publishes()) {
            response.header(Replies.EVENT_VERSION, shown.id() + ":" + shown.version());
        }
        if (status == Response.Status.CREATED) {
            response.header("Location", location(shown));
        }
        return response.build();
    }

    Records<E> records() {
        return records;
    }

    Class<C> createType() {
        return createType;
    }

    /** Creates one record; how its write is carried out is the caller's business. */
    <V> V createOne(C request, Function<Callable<E>, V> carriedOut) {
        try {
            prepare(List.of(request));
            requireReferences(request, null);
            return carriedOut.apply(() -> {
                lock(List.of(request));
                return records.add(allowed(request), request.externalId());
            });
        } catch (ProblemException refusal) {
            throw refusal.code() == ProblemCode.DUPLICATE_EXTERNAL_ID ? located(refusal, request) : refusal;
        }
    }

    /** A new record that the caller may make. */
    E allowed(C request) {
        E made = newRecord(request);
        records.requireWritable(made, WriteStep.NEW);
        return made;
    }

    String path() {
        return path;
    }

    Writes writes() {
        return writes;
    }

    String location(E shown) {
        return path + "/" + shown.id();
    }

    private E patchOne(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch, C read) {
        lockChange(merged(read, patch), read);
        E current = records.locked(id);
        ETags.check(ifMatch, current.version());
        C before = requestOf(current);
        C wanted = merged(before, patch);
        if (wanted.equals(before)) {
            return current;
        }
        if (!Objects.equals(wanted.externalId(), current.externalId())) {
            throw ProblemException.at("/externalId", ProblemCode.IMMUTABLE_FIELD, "An external id stays what it is.");
        }
        return records.change(current, Change.EDITED, () -> {
            change(current, wanted);
            records.requireWritable(current, WriteStep.AFTER);
        });
    }

    private C merged(C before, @Nullable JsonNode patch) {
        return requests.checked(requests.read(MergePatch.apply(requests.toJson(before), patch), createType));
    }

    /** What a piece of work answers that runs in a transaction of its own. */
    protected <V> V guarded(Callable<V> work) {
        return writes.run(records, work);
    }

    private ProblemException located(ProblemException refusal, C request) {
        return guarded(() -> records.byExternalId(Objects.requireNonNull(request.externalId())))
                .map(first -> refusal.withHeader("Location", location(first)).with("id", first.id()))
                .orElse(refusal);
    }
}
