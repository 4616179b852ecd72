package org.sharedvalue.records;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.http.Replies;
import org.sharedvalue.web.validation.Requests;

/** Routes below a record, such as its members: each write is a change of the record, which counts it and publishes it. */
@ApplicationScoped
public class SubRecords {

    private final Requests requests;
    private final Writes writes;

    SubRecords(Requests requests, Writes writes) {
        this.requests = requests;
        this.writes = writes;
    }

    /** The request once everything it declares holds. */
    public <C> C checked(@Nullable C request) {
        return requests.checked(request);
    }

    /** The writable form with a merge patch applied. */
    public <C> C patched(C current, @Nullable JsonNode patch, Class<C> type) {
        return requests.checked(requests.read(MergePatch.apply(requests.toJson(current), patch), type));
    }

    /** Changes a record; {@code If-Match} names the version of the record and may be left out. */
    public <E extends VersionedRecord> E change(
            Records<E> records, UUID id, @Nullable String ifMatch, Consumer<E> rule) {
        return writes.run(records, () -> changed(records, id, ifMatch, Change.EDITED, rule));
    }

    /**
     * Carries out a POST below a record as a change of it.
     *
     * @param answer shows the changed record, with what {@link #answered} gives it
     */
    public <E extends VersionedRecord> Response post(
            Records<E> records, UUID id, @Nullable String ifMatch, Consumer<E> rule, Function<E, Response> answer) {
        return post(records, id, ifMatch, Change.EDITED, rule, answer);
    }

    /** Carries out a POST that changes a record in a way of its own, such as a verification. */
    public <E extends VersionedRecord> Response post(
            Records<E> records,
            UUID id,
            @Nullable String ifMatch,
            Change change,
            Consumer<E> rule,
            Function<E, Response> answer) {
        return writes.answer(records, () -> answer.apply(changed(records, id, ifMatch, change, rule)));
    }

    /** An answer with the record's new entity tag and event version. */
    public Response.ResponseBuilder answered(Response.Status status, VersionedRecord changed, Object body) {
        return Response.status(status)
                .entity(body)
                .header("ETag", ETags.of(changed.version()))
                .header(Replies.EVENT_VERSION, changed.id() + ":" + changed.version());
    }

    private static <E extends VersionedRecord> E changed(
            Records<E> records, UUID id, @Nullable String ifMatch, Change change, Consumer<E> rule) {
        E changed = records.locked(id);
        ETags.check(ifMatch, changed.version());
        return records.change(changed, change, () -> {
            rule.accept(changed);
            records.requireWritable(changed, WriteStep.AFTER);
        });
    }
}
