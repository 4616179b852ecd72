package org.sharedvalue.outcomes.imports.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The threads of this replica that work imports off, and look for the next one when a file has arrived and now and then. */
@Singleton
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration TO_STOP = Duration.ofSeconds(8);

    private final Leases leases;
    private final JobWork work;
    private final int threads;
    private final Semaphore arrivals = new Semaphore(0);
    private final List<Thread> running = new ArrayList<>();
    private volatile boolean stopping;

    ImportWorker(
            Leases leases, JobWork work, @ConfigProperty(name = "imports.workers", defaultValue = "2") int threads) {
        this.leases = leases;
        this.work = work;
        this.threads = threads;
    }

    void start(@Observes StartupEvent started) {
        for (int number = 0; number < threads; number++) {
            Thread thread = new Thread(this::run, "imports-" + number);
            thread.setDaemon(true);
            running.add(thread);
            thread.start();
        }
    }

    /** Waits for the batches at hand; what is not at its end is let go of, for whoever comes next. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        arrivals.release(threads);
        for (Thread thread : running) {
            thread.join(TO_STOP.toMillis());
        }
    }

    /** A file has arrived. */
    public void wake() {
        arrivals.release();
    }

    private void run() {
        while (!stopping) {
            try {
                if (!workOne()) {
                    boolean woken = arrivals.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                    LOG.tracef("Looking for imports, woken: %s", woken);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("Imports wait", failure);
                pause();
            }
        }
    }

    private void pause() {
        try {
            boolean woken = arrivals.tryAcquire(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
            LOG.tracef("Looking for imports again, woken: %s", woken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** Works off the next import that nobody holds; whether there was one. */
    private boolean workOne() {
        Optional<LeasedJob> taken = leases.take();
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private void work(LeasedJob job) {
        try {
            if (!work.run(job, () -> stopping)) {
                leases.release(job, Duration.ZERO);
            }
        } catch (LeaseLostException lost) {
            LOG.info("Another worker goes on with an import");
        } catch (RuntimeException failure) {
            LOG.warn("An import waits", failure);
            leases.release(job, AFTER_FAILURE);
        }
    }
}
