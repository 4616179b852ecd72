package org.sharedvalue.web.memory;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Questions that a memory was asked, apart by whether it knew the answer: {@code sharedvalue_memory_total}. */
public final class MemoryCount {

    private final Counter hits;
    private final Counter misses;

    /**
     * Counters of a memory.
     *
     * @param memory what it remembers, such as {@code references}
     * @param owner the service whose answers it remembers
     */
    public MemoryCount(String memory, String owner) {
        hits = counter(memory, owner, "hit");
        misses = counter(memory, owner, "miss");
    }

    /** Says that so many answers were remembered. */
    public void hits(int number) {
        hits.increment(number);
    }

    /** Says that so many answers had to be asked for or computed. */
    public void misses(int number) {
        misses.increment(number);
    }

    private static Counter counter(String memory, String owner, String result) {
        return Counter.builder("sharedvalue.memory")
                .description("Questions to a memory, by whether it knew the answer")
                .tag("memory", memory)
                .tag("owner", owner)
                .tag("result", result)
                .register(Metrics.globalRegistry);
    }
}
