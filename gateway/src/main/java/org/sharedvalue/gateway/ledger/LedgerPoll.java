package org.sharedvalue.gateway.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the watched head up with what other gateways commit. */
@ApplicationScoped
class LedgerPoll {

    private static final Logger LOG = Logger.getLogger(LedgerPoll.class);
    private static final long PERIOD_MILLIS = 20;
    private static final long PERIOD_WHILE_AWAY_MILLIS = 500;

    private final LedgerWatch watch;
    private final Event<ProjectionsReplaced> replaced;
    private final CountDownLatch stopped = new CountDownLatch(1);

    LedgerPoll(LedgerWatch watch, Event<ProjectionsReplaced> replaced) {
        this.watch = watch;
        this.replaced = replaced;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "ledger-poll");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            boolean readable = true;
            ProjectionsReplaced known = null;
            while (!stopped.await(readable ? PERIOD_MILLIS : PERIOD_WHILE_AWAY_MILLIS, TimeUnit.MILLISECONDS)) {
                boolean before = readable;
                readable = catchUp();
                if (readable != before) {
                    LOG.info(readable ? "The ledger can be read again." : "The ledger cannot be read now.");
                }
                if (readable) {
                    known = announce(known);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells of a rebuild or a new epoch, whichever gateway made it. */
    private ProjectionsReplaced announce(@Nullable ProjectionsReplaced known) {
        ProjectionsReplaced now = new ProjectionsReplaced(watch.epoch(), watch.rebuilds());
        if (known != null && !known.equals(now)) {
            replaced.fire(now);
        }
        return now;
    }

    private boolean catchUp() {
        try {
            watch.catchUp();
            return true;
        } catch (RuntimeException away) {
            // Whatever it is: a thread that ended here would leave every report as old as it is now.
            LOG.debug("The ledger cannot be read", away);
            return false;
        }
    }
}
