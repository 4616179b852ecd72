package org.sharedvalue.gateway.feed.feeding;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What the feeds did, in numbers. */
@ApplicationScoped
class FeedMetrics {

    private final Counter entries;
    private final AtomicLong behind = new AtomicLong();

    FeedMetrics(MeterRegistry registry, FeedWatch watch) {
        entries = Counter.builder("sharedvalue.feed.entries")
                .description("Entries appended to feeds")
                .register(registry);
        Gauge.builder("sharedvalue.feed.lag", behind, AtomicLong::get)
                .description("Entries of the ledger that feeds do not tell yet")
                .baseUnit("events")
                .strongReference(true)
                .register(registry);
        Gauge.builder("sharedvalue.feed.waiting", watch, FeedWatch::count)
                .description("Requests that wait for a feed to move")
                .baseUnit("requests")
                .strongReference(true)
                .register(registry);
    }

    void took(FeedStep.Taken taken) {
        entries.increment(taken.entries());
        behind.set(taken.behind());
    }
}
