package org.sharedvalue.records;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.sharedvalue.records.idempotency.DoneItem;
import org.sharedvalue.records.idempotency.Idempotency;
import org.sharedvalue.records.idempotency.ItemProgress;
import org.sharedvalue.web.batch.BatchAnswer;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.problem.ProblemException;

/** Batches whose items are carried out one by one, each as the single call would be. */
@ApplicationScoped
class LenientBatches {

    private final Idempotency idempotency;
    private final Writes writes;

    LenientBatches(Idempotency idempotency, Writes writes) {
        this.idempotency = idempotency;
        this.writes = writes;
    }

    <E extends VersionedRecord> Response each(
            BatchRequest batch, Response.Status success, String route, Single<E> single, Records<E> records) {
        return idempotency.eachOnce(progress -> {
            List<BatchAnswer.Item> answers = new ArrayList<>();
            for (int index = 0; index < batch.items().size(); index++) {
                try {
                    DoneItem done = one(index, batch.items().get(index), progress, single, records);
                    answers.add(BatchAnswer.Item.done(index, success, done.recordId(), done.version()));
                } catch (ProblemException refusal) {
                    answers.add(BatchAnswer.Item.refused(index, refusal, route));
                }
            }
            return new BatchAnswer(answers).response();
        });
    }

    private <E extends VersionedRecord> DoneItem one(
            int index, JsonNode item, ItemProgress progress, Single<E> single, Records<E> records) {
        Optional<DoneItem> before = progress.done(index);
        return before.orElseGet(() -> single.carryOut(
                item,
                write -> writes.run(records, () -> {
                    E made = write.call();
                    DoneItem done = new DoneItem(made.id(), made.version());
                    progress.keep(index, done);
                    return done;
                })));
    }

    /** Carries out one item; the function given runs its write. */
    interface Single<E> {
        DoneItem carryOut(JsonNode item, Function<Callable<E>, DoneItem> carriedOut);
    }
}
