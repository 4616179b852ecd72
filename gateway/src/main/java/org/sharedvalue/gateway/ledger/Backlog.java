package org.sharedvalue.gateway.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What waits on the topics: for each partition the time of its oldest record that is not taken in. Until a partition
 * was looked at, the whole backlog is as old as this process.
 */
@ApplicationScoped
public class Backlog {

    private final ConcurrentMap<String, Instant> oldest = new ConcurrentHashMap<>();
    private final Instant unknownSince = Instant.now();
    private volatile boolean known;

    /** Says that the oldest waiting record of a partition is of this time. */
    public void waiting(String topic, int partition, Instant since) {
        oldest.put(key(topic, partition), since);
    }

    /** Says that everything in a partition is taken in. */
    public void takenIn(String topic, int partition) {
        oldest.remove(key(topic, partition));
    }

    /** Says that every partition has been looked at once. */
    public void complete() {
        known = true;
    }

    /** Time of the oldest waiting record of a partition; empty when all is taken in. */
    public Optional<Instant> oldestOf(String topic, int partition) {
        return Optional.ofNullable(oldest.get(key(topic, partition)));
    }

    /** Age of the oldest waiting record in milliseconds, 0 when everything is taken in. */
    public long lagMillis() {
        Instant now = Instant.now();
        return oldest.values().stream()
                .min(Instant::compareTo)
                .or(() -> known ? Optional.empty() : Optional.of(unknownSince))
                .map(since -> Math.max(1, Duration.between(since, now).toMillis()))
                .orElse(0L);
    }

    private static String key(String topic, int partition) {
        return topic + "/" + partition;
    }
}
