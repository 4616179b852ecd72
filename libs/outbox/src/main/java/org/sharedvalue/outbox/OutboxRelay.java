package org.sharedvalue.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries the outbox to Kafka on a thread of its own: in position order under a lock that only one relay of the service
 * holds, deleting rows only once the broker has acknowledged them. A crash between the two sends them again.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 1_000;
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final AgroalDataSource dataSource;
    private final RelayProducer producer;
    private final boolean enabled;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    OutboxRelay(
            AgroalDataSource dataSource,
            RelayProducer producer,
            @ConfigProperty(name = "outbox.relay.enabled", defaultValue = "true") boolean enabled) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (!enabled) {
            return;
        }
        running = true;
        Thread relay = new Thread(this::run, "outbox-relay");
        relay.setDaemon(true);
        relay.start();
        thread = relay;
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        Thread relay = thread;
        if (relay != null) {
            relay.join(STOP_WITHIN.toMillis());
        }
        producer.close();
    }

    /** Whether its thread is still to start or runs; only an error of the machine or of the code ends it. */
    boolean isRunning() {
        Thread relay = thread;
        return relay == null || relay.isAlive();
    }

    /** Says that rows were committed. */
    public void wake() {
        wakeUps.release();
    }

    private void run() {
        while (running) {
            try {
                producer.ensureTopic();
                producer.heartbeatIfDue();
                while (drain() == BATCH) {
                    LOG.debug("A full batch was relayed; the next one follows at once");
                }
                awaitWork();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | ExecutionException | RuntimeException failure) {
                LOG.warnf("The outbox waits: %s", rootMessage(failure));
                pause();
            }
        }
    }

    /** Sends the rows at the head of the outbox and removes them; answers how many there were. */
    int drain() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                OutboxQueue queue = new OutboxQueue(connection);
                queue.lock();
                List<OutboxRow> rows = queue.head(BATCH);
                if (!rows.isEmpty()) {
                    producer.send(rows);
                    queue.delete(rows);
                }
                connection.commit();
                return rows.size();
            } catch (SQLException | ExecutionException | InterruptedException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    private void awaitWork() throws InterruptedException {
        if (wakeUps.tryAcquire(SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private void pause() {
        try {
            awaitWork();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
