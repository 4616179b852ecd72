package org.sharedvalue.web.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.Problem;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.problem.TraceId;

/**
 * What became of each item of a lenient batch.
 *
 * @param items one entry per item, in the order sent
 */
public record BatchAnswer(List<Item> items) {

    /** Its HTTP status. */
    public static final int MULTI_STATUS = 207;

    public BatchAnswer {
        items = List.copyOf(items);
    }

    /**
     * What became of one item.
     *
     * @param index place in the batch, from 0
     * @param status HTTP status that the single call would have had
     * @param id the record; absent if the item was refused
     * @param version the record's version after that; with the id it makes the value of {@code Event-Version}
     * @param problem why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int index,
            int status,
            @Nullable UUID id,
            @Nullable Integer version,
            @Nullable Problem problem) {

        /** An item that was carried out. */
        public static Item done(int index, Response.Status status, UUID id, int version) {
            return new Item(index, status.getStatusCode(), id, version, null);
        }

        /** An item that was refused. */
        public static Item refused(int index, ProblemException refusal, String route) {
            Problem problem = Problem.of(refusal, route, TraceId.of(null));
            return new Item(index, problem.status(), null, null, problem);
        }
    }

    /** Whether a {@code Prefer} header asks for one instead of all or nothing. */
    public static boolean isPreferred(@Nullable String prefer) {
        return prefer != null && prefer.replace(" ", "").contains("handling=lenient");
    }

    /** The answer of many statuses. */
    public Response response() {
        return Response.status(MULTI_STATUS).entity(this).build();
    }
}
