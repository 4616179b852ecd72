package org.sharedvalue.records;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.http.ETags;
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
        return change(records, id, ifMatch, Change.EDITED, rule);
    }

    /** Changes a record in a way that has an endpoint of its own, such as a verification. */
    public <E extends VersionedRecord> E change(
            Records<E> records, UUID id, @Nullable String ifMatch, Change change, Consumer<E> rule) {
        return writes.run(records, () -> {
            E changed = records.locked(id);
            ETags.check(ifMatch, changed.version());
            return records.change(changed, change, () -> {
                rule.accept(changed);
                records.requireWritable(changed, WriteStep.AFTER);
            });
        });
    }

    /** An answer with the record's new entity tag and event version. */
    public Response.ResponseBuilder answered(Response.Status status, VersionedRecord changed, Object body) {
        return Response.status(status)
                .entity(body)
                .header("ETag", ETags.of(changed.version()))
                .header("Event-Version", changed.id() + ":" + changed.version());
    }
}
