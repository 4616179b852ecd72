package org.sharedvalue.records.republish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.records.Records;

/**
 * Puts the present state of every record of a service into its outbox, a batch per transaction. Versions and so event ids stay,
 * so that who knows an event drops it; doing it twice does no harm.
 */
@ApplicationScoped
class Republishing {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Instance<Records<?>> collections;

    Republishing(@Any Instance<Records<?>> collections) {
        this.collections = collections;
    }

    /** Answers how many records there were. */
    long everything() {
        long records = 0;
        for (Records<?> collection : collections) {
            records += all(collection);
        }
        return records;
    }

    private static long all(Records<?> collection) {
        long records = 0;
        UUID last = BEFORE_ALL;
        while (true) {
            UUID after = last;
            List<UUID> batch = QuarkusTransaction.requiringNew().call(() -> collection.republish(after, BATCH));
            records += batch.size();
            if (batch.size() < BATCH) {
                return records;
            }
            last = batch.get(batch.size() - 1);
        }
    }
}
