package org.sharedvalue.gateway.collection;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.batch.BatchAnswer;
import org.sharedvalue.web.problem.ProblemException;

/** The items of a lenient batch: each behind a savepoint, so that a refused one leaves nothing and the others stay. */
final class LenientItems {

    private LenientItems() {}

    /** What is wished for item by item, as far as it can be read. */
    static <W> List<Attempt<W>> read(OwnWrite<W, ?> write, List<JsonNode> items) {
        List<Attempt<W>> attempts = new ArrayList<>();
        for (JsonNode item : items) {
            try {
                attempts.add(new Attempt<>(Optional.of(write.read(item)), null));
            } catch (ProblemException refusal) {
                attempts.add(new Attempt<>(Optional.empty(), refusal));
            }
        }
        return attempts;
    }

    /** What became of each. */
    static <W, E extends OwnRecord<?>> List<Told> carriedOut(
            OwnWrite<W, E> write, Connection connection, List<Attempt<W>> attempts) throws SQLException {
        List<Told> told = new ArrayList<>();
        for (int index = 0; index < attempts.size(); index++) {
            told.add(one(write, connection, index, attempts.get(index)));
        }
        return told;
    }

    private static <W, E extends OwnRecord<?>> Told one(
            OwnWrite<W, E> write, Connection connection, int index, Attempt<W> attempt) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Done<E> done = write.carryOut(connection, attempt.read());
            connection.releaseSavepoint(before);
            E record = done.record();
            return new Told(
                    BatchAnswer.Item.done(index, write.success(), record.id(), record.version()), done.secrets());
        } catch (ProblemException refusal) {
            connection.rollback(before);
            String route = write.collection().path() + write.batchPath();
            return new Told(BatchAnswer.Item.refused(index, refusal, route), Map.of());
        }
    }

    /**
     * An item as far as it could be read.
     *
     * @param wish what is wished for; empty if it could not be read
     * @param refusal why it could not
     */
    record Attempt<W>(Optional<W> wish, @Nullable ProblemException refusal) {

        W read() {
            if (refusal != null) {
                throw refusal;
            }
            return wish.orElseThrow();
        }
    }

    /**
     * What is told of an item.
     *
     * @param item what became of it
     * @param secrets what the first answer says beside
     */
    record Told(BatchAnswer.Item item, Map<String, String> secrets) {}
}
