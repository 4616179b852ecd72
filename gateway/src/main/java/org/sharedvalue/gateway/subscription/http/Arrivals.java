package org.sharedvalue.gateway.subscription.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.gateway.collection.KnownOrganisations;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.report.reading.Snapshots;

/** Waits a moment for organisations that were registered just now and may still be on their way here. */
@ApplicationScoped
class Arrivals {

    private static final Duration ARRIVAL = Duration.ofSeconds(2);

    private final Snapshots snapshots;
    private final LedgerWatch watch;

    Arrivals(Snapshots snapshots, LedgerWatch watch) {
        this.snapshots = snapshots;
        this.watch = watch;
    }

    /** Waits until all are known, and the same moment for many as for one. */
    void await(Collection<UUID> organisationIds) {
        Set<UUID> missing = new LinkedHashSet<>(organisationIds);
        missing.removeAll(snapshots.read(connection -> KnownOrganisations.among(connection, organisationIds)));
        long deadline = System.nanoTime() + ARRIVAL.toNanos();
        for (UUID each : missing) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative() || !watch.awaitTakenIn(each, 1, left)) {
                return;
            }
        }
    }
}
