package org.sharedvalue.gateway.disclosure;

import java.util.Optional;
import java.util.function.LongPredicate;

/** The values that a sum of unknowns can have, whole numbers everywhere, given everything known. */
final class Possible {

    private final Ranges ranges;
    private final int[] sum;
    private final long[] truth;
    private final long most;
    private final LongPredicate fits;

    /**
     * The values of a sum.
     *
     * @param ranges everything known
     * @param sum the unknowns that it sums
     * @param truth the true numbers, which nobody knows but who asks
     * @param most the largest value that matters
     * @param fits which values matter
     */
    Possible(Ranges ranges, int[] sum, long[] truth, long most, LongPredicate fits) {
        this.ranges = ranges;
        this.sum = sum.clone();
        this.truth = truth.clone();
        this.most = Math.min(most, ranges.most(sum));
        this.fits = fits;
    }

    /**
     * Whether there are so many, at least. Begins with the true one and goes up and down from it, each time from the numbers
     * found before. Where one is impossible those beyond it are not looked at: what fits sums lies together.
     */
    boolean areAtLeast(long needed) {
        long x = Target.sum(sum, truth);
        long up = count(x, 1, needed);
        return up >= needed || up + count(x - 1, -1, needed - up) >= needed;
    }

    private long count(long from, int step, long needed) {
        long found = 0;
        long[] near = truth;
        for (long value = from; found < needed && ranges.least(sum) <= value && value <= most; value += step) {
            if (fits.test(value)) {
                Optional<long[]> numbers = Search.near(near, ranges.with(Bound.pinned(sum, value)));
                if (numbers.isEmpty()) {
                    return found;
                }
                near = numbers.get();
                found++;
            }
        }
        return found;
    }
}
