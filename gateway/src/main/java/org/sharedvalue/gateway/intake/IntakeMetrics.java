package org.sharedvalue.gateway.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sharedvalue.gateway.ledger.Backlog;

/** What the intake did, in numbers. */
@ApplicationScoped
class IntakeMetrics {

    private final Counter records;
    private final Counter parked;
    private final Counter unknownTypes;

    IntakeMetrics(MeterRegistry registry, Backlog backlog, TopicEnds ends, ParkedCount parkedNow) {
        records = Counter.builder("sharedvalue.intake.records")
                .description("Records taken in, known ones and heartbeats included")
                .register(registry);
        parked = Counter.builder("sharedvalue.intake.parked")
                .description("Records put aside because they could not be decoded or applied")
                .register(registry);
        unknownTypes = Counter.builder("sharedvalue.intake.unknown.types")
                .description("Events of types that this version does not know")
                .register(registry);
        Gauge.builder("sharedvalue.intake.lag.records", ends, TopicEnds::waitingRecords)
                .description("Records on the topics that are not taken in")
                .strongReference(true)
                .register(registry);
        Gauge.builder("sharedvalue.intake.lag.seconds", backlog, waiting -> waiting.lagMillis() / 1000.0)
                .description("Age of the oldest record that is not taken in")
                .strongReference(true)
                .register(registry);
        Gauge.builder("sharedvalue.intake.parked.waiting", parkedNow, ParkedCount::now)
                .description("Parked records that no replay has taken in")
                .baseUnit("records")
                .strongReference(true)
                .register(registry);
    }

    /** Makes the numbers appear before anything was taken in: no lag and no knowledge of it are not the same. */
    void start(@Observes StartupEvent event) {}

    void committed(Batch batch, BatchEffect effect) {
        records.increment(batch.records().size());
        parked.increment(effect.parked());
        unknownTypes.increment(effect.unknownTypes());
    }
}
