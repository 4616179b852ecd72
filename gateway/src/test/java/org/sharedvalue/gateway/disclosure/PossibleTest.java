package org.sharedvalue.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which sums whole numbers allow, beside a look at every combination of them. */
class PossibleTest {

    private static final int UNKNOWNS = 5;
    private static final int MOST = 4;

    @Test
    void countsWhatWholeNumbersAllowAndNothingElse() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            long[] truth = random.longs(UNKNOWNS, 0, MOST + 1).toArray();
            List<Bound> bounds = bounds(random, truth);
            int[] sum = some(random);
            Ranges ranges = Ranges.of(Ranges.Bounds.of(bounds, UNKNOWNS), MOST);
            Set<Long> values = values(bounds, sum);

            for (long value = 0; value <= (long) MOST * sum.length; value++) {
                Ranges pinned = ranges.with(Bound.pinned(sum, value));
                assertThat(Search.near(truth, pinned).isPresent())
                        .as("%d of seed %d", value, seed)
                        .isEqualTo(values.contains(value));
                assertThat(pinned.arePossible() && LinearProgram.solve(pinned).isPresent())
                        .as("%d of seed %d, by the solver", value, seed)
                        .isEqualTo(values.contains(value));
            }
            Possible possible = new Possible(ranges, sum, truth, Long.MAX_VALUE, value -> true);
            long together = together(values, Target.sum(sum, truth));
            assertThat(possible.areAtLeast(together)).as("of seed %d", seed).isTrue();
            assertThat(possible.areAtLeast(together + 1)).as("of seed %d", seed).isFalse();
        }
    }

    @Test
    void excludesWhatNoBoundExcludesByItself() {
        // Any two of three add up to the fourth, which so is even; bounds that narrow each other do not know that.
        List<Bound> bounds = List.of(
                Bound.equal(new int[] {3}, new int[] {0, 1}),
                Bound.equal(new int[] {3}, new int[] {1, 2}),
                Bound.equal(new int[] {3}, new int[] {0, 2}),
                Bound.of(new int[] {3}, 3, 5));
        Ranges ranges = Ranges.of(Ranges.Bounds.of(bounds, 4), 100);
        Possible possible = new Possible(ranges, new int[] {3}, new long[] {2, 2, 2, 4}, Long.MAX_VALUE, value -> true);

        assertThat(ranges.with(Bound.pinned(new int[] {3}, 5)).arePossible()).isTrue();
        assertThat(possible.areAtLeast(1)).isTrue();
        assertThat(possible.areAtLeast(2)).isFalse();
    }

    private static List<Bound> bounds(Random random, long[] truth) {
        List<Bound> bounds = new ArrayList<>();
        for (int bound = 0; bound < 4; bound++) {
            int[] added = some(random);
            int[] taken = random.nextBoolean() ? some(random) : new int[0];
            long is = Target.sum(added, truth) - Target.sum(taken, truth);
            bounds.add(Bound.of(added, taken, is - random.nextInt(2), is + random.nextInt(2)));
        }
        return bounds;
    }

    private static int[] some(Random random) {
        List<Integer> all = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        Collections.shuffle(all, random);
        return all.stream()
                .limit(1 + random.nextInt(3))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Set<Long> values(List<Bound> bounds, int[] sum) {
        Set<Long> values = new TreeSet<>();
        long[] numbers = new long[UNKNOWNS];
        for (int all = 0; all < Math.pow(MOST + 1, UNKNOWNS); all++) {
            int rest = all;
            for (int unknown = 0; unknown < UNKNOWNS; unknown++) {
                numbers[unknown] = rest % (MOST + 1);
                rest /= MOST + 1;
            }
            if (bounds.stream()
                    .allMatch(bound -> bound.least() <= bound.sum(numbers) && bound.sum(numbers) <= bound.most())) {
                values.add(Target.sum(sum, numbers));
            }
        }
        return values;
    }

    /** How many of the values lie beside a true one without a gap. */
    private static long together(Set<Long> values, long x) {
        long from = x;
        long to = x;
        while (values.contains(from - 1)) {
            from--;
        }
        while (values.contains(to + 1)) {
            to++;
        }
        return to - from + 1;
    }
}
