package org.sharedvalue.gateway.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for whole numbers that keep all bounds at once. It begins with numbers that are near; where they miss a bound, some
 * of what it sums must move. What follows if it does is looked at first, and if that leads nowhere, what follows if it does
 * not: so if it ends, either numbers are found or there are none. Mostly it ends within ten steps; where it does not, a {@link
 * LinearProgram} takes over.
 */
final class Search {

    /** Steps, and no time, so that what is found can be found again. */
    private static final int BUDGET = 40;

    private Search() {}

    /** Such numbers in these ranges; empty where there are none, or none that can be shown with what it may cost. */
    static Optional<long[]> near(long[] near, Ranges ranges) {
        Deque<Branch> open = new ArrayDeque<>();
        Ranges here = ranges;
        for (int step = 0; step < BUDGET; step++) {
            if (here.arePossible()) {
                long[] numbers = here.nearest(near);
                List<Bound> missed = here.missed(numbers);
                if (missed.isEmpty()) {
                    return Optional.of(numbers);
                }
                Branch best = best(missed.get(0), numbers, here, near);
                if (best == null) {
                    return Optional.empty();
                }
                open.push(best);
                here = best.done();
            } else if (open.isEmpty()) {
                return Optional.empty();
            } else {
                here = open.pop().undone();
            }
        }
        return LinearProgram.solve(ranges);
    }

    /** Of all moves by which a bound is missed less, the one after which the least is missing altogether. */
    private static @Nullable Branch best(Bound missed, long[] numbers, Ranges ranges, long[] near) {
        long missing = missed.missing(numbers);
        Branch best = null;
        for (int place = 0; place < missed.size(); place++) {
            int unknown = missed.unknown(place);
            boolean upwards = (missing > 0) == (missed.sign(place) > 0);
            long step = Math.min(ranges.room(unknown, numbers[unknown], upwards), Math.abs(missing));
            if (step > 0) {
                long to = numbers[unknown] + (upwards ? step : -step);
                Ranges done = ranges.with(upwards ? Bound.atLeast(unknown, to) : Bound.atMost(unknown, to));
                long left = done.arePossible() ? missing(done, near) : Long.MAX_VALUE;
                if (best == null || left < best.missing()) {
                    Bound other = upwards ? Bound.atMost(unknown, to - 1) : Bound.atLeast(unknown, to + 1);
                    best = new Branch(ranges, other, done, left);
                }
            }
        }
        return best;
    }

    private static long missing(Ranges ranges, long[] near) {
        long[] numbers = ranges.nearest(near);
        return ranges.missed(numbers).stream()
                .mapToLong(bound -> Math.abs(bound.missing(numbers)))
                .sum();
    }

    /**
     * A number that moves or does not.
     *
     * @param from where that is open
     * @param other what holds if it does not move
     * @param done what follows if it does
     * @param missing by how much bounds are still missed then
     */
    private record Branch(Ranges from, Bound other, Ranges done, long missing) {

        Ranges undone() {
            return from.with(other);
        }
    }
}
