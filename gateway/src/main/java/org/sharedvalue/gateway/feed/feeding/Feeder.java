package org.sharedvalue.gateway.feed.feeding;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sharedvalue.gateway.collection.Transactions;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.subscription.Subscribers;

/** Follows the ledger on a thread of its own and keeps the feeds up with it; of several gateways one does at a time. */
@ApplicationScoped
class Feeder {

    private static final Logger LOG = Logger.getLogger(Feeder.class);

    /** After which it looks by itself: for new subscribers, and for what another gateway left undone. */
    private static final Duration IDLE = Duration.ofMillis(250);

    private static final long PATIENCE_MILLIS = 1_000;
    private static final Duration TIDYING_EVERY = Duration.ofHours(1);

    private final Transactions transactions;
    private final FeedStep step;
    private final Subscribers subscribers;
    private final Retention retention;
    private final LedgerWatch ledger;
    private final FeedWatch feeds;
    private final FeedMetrics metrics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Instant tidied = Instant.EPOCH;

    Feeder(
            Transactions transactions,
            Subscribers subscribers,
            Retention retention,
            LedgerWatch ledger,
            FeedWatch feeds,
            FeedMetrics metrics) {
        this.transactions = transactions;
        this.step = new FeedStep(subscribers);
        this.subscribers = subscribers;
        this.retention = retention;
        this.ledger = ledger;
        this.feeds = feeds;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "feeder");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        boolean failing = false;
        try {
            while (stopped.getCount() > 0) {
                boolean failed = !goOn();
                if (failed != failing) {
                    failing = failed;
                    LOG.info(failing ? "The feeds wait." : "The feeds go on.");
                }
                if (failed && stopped.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean goOn() {
        try {
            long head = ledger.headSeq();
            FeedStep.Taken taken = transactions.onSnapshot(step::take);
            feeds.told(taken.heads());
            metrics.took(taken);
            tidy();
            if (!taken.more()) {
                ledger.awaitHead(head + 1, IDLE);
            }
            return true;
        } catch (RuntimeException failure) {
            // Whatever it is, a step that was not told is tried again: leaving it out would leave a payment out.
            LOG.warnf(failure, "The feeds cannot be written now");
            return false;
        }
    }

    private void tidy() {
        Instant now = Instant.now();
        if (tidied.plus(TIDYING_EVERY).isBefore(now)) {
            transactions.behindLocks(connection -> {
                subscribers.reseal(connection);
                retention.apply(connection);
                return now;
            });
            tidied = now;
        }
    }
}
