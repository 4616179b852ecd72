package org.sharedvalue.gateway.report.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedvalue.gateway.ledger.LedgerWatch;

/** Waits until the ledger holds what a caller has just written. */
@ApplicationScoped
class Freshness {

    private final LedgerWatch ledger;
    private final Duration patience;

    Freshness(
            LedgerWatch ledger,
            @ConfigProperty(name = "suite.report.at-least-timeout", defaultValue = "5s") Duration patience) {
        this.ledger = ledger;
        this.patience = patience;
    }

    /** Whether all of them are taken in by the end of the wait, which they share. */
    boolean reached(List<EventVersion> wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean reached = true;
        for (EventVersion version : wanted) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            reached &= ledger.awaitTakenIn(version.aggregateId(), version.version(), left);
        }
        return reached;
    }
}
