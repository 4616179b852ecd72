package org.sharedvalue.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long something took, again and again. */
final class Times {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MIDDLE = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private final List<Long> nanos = new ArrayList<>();

    /** Does it once and notes how long it took. */
    void take(Runnable work) {
        long before = System.nanoTime();
        work.run();
        nanos.add(System.nanoTime() - before);
    }

    /** Milliseconds that half of them stay under. */
    double median() {
        return under(MIDDLE);
    }

    private double under(double part) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1) / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "median %.1f ms, p99 %.1f ms, of %d", median(), under(NEARLY_ALL), nanos.size());
    }
}
