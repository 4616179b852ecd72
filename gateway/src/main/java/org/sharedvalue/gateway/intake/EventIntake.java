package org.sharedvalue.gateway.intake;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.ledger.Backlog;
import org.sharedvalue.gateway.ledger.LedgerWatch;

/** Takes the three topics in on a thread of its own, as long as the gateway runs, and tells the watch. */
@ApplicationScoped
public class EventIntake {

    private static final Duration STOP = Duration.ofSeconds(10);

    private final LedgerWatch watch;
    private final IntakeMetrics metrics;
    private final IntakeLoop loop;
    private volatile @Nullable Thread thread;

    EventIntake(
            KafkaConsumers consumers,
            AgroalDataSource dataSource,
            LedgerWatch watch,
            Backlog backlog,
            IntakeMetrics metrics) {
        this.watch = watch;
        this.metrics = metrics;
        this.loop = new IntakeLoop(consumers::member, dataSource, backlog, this::committed);
    }

    void start(@Observes StartupEvent event) {
        Thread intake = new Thread(loop, "event-intake");
        intake.setDaemon(true);
        intake.start();
        thread = intake;
    }

    /** Lets the batch at hand finish. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        Thread intake = thread;
        if (intake != null) {
            intake.join(STOP.toMillis());
        }
    }

    /** Whether its thread is still to start or runs; only an error of the machine or of the code ends it. */
    boolean isRunning() {
        Thread intake = thread;
        return intake == null || intake.isAlive();
    }

    private void committed(Batch batch, BatchEffect effect) {
        metrics.committed(batch, effect);
        if (effect.head() != null) {
            watch.committed(effect.head(), effect.appended());
        }
    }
}
