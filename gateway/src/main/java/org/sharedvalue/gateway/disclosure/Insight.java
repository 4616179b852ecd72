package org.sharedvalue.gateway.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rule 9 against who knows the rules, in one partition of one release. That a count is suppressed and another is not tells
 * something too: which one is smaller, for example. So other numbers are looked for that would be published alike, this
 * decision included: some for each of enough values of each suppressed count.
 */
final class Insight {

    /** How often it is asked whether what would be published alike would be decided alike; more changed nothing in any test. */
    private static final int DEPTH = 3;

    /** The same for one of many rows, whose breakdown is all that there is to withhold. */
    private static final int DEPTH_OF_ROWS = 2;

    /** How many numbers are looked at for one suppressed count before it is taken that there are no more. */
    private static final int PATIENCE = 2_000;

    private final Policy policy;
    private final Cells cells;
    private final Set<String> coarse;
    private final Map<Set<String>, Map<List<Long>, Look>> looks = new HashMap<>();
    private final Map<Slice, Boolean> judged = new HashMap<>();

    private Insight(Policy policy, Cells cells, Set<String> coarse) {
        this.policy = policy;
        this.cells = cells;
        this.coarse = Set.copyOf(coarse);
    }

    /** What to do with one partition of a release, as a whole or in a row, when so much is suppressed. */
    static Verdict of(Publication release, Suppression suppression, Counts counts, Family partition, String level) {
        Set<Tally> left = new HashSet<>();
        while (true) {
            Cells cells = release.layout().cells(partition, left);
            long[] numbers = cells.numbers(counts, level);
            Suppression alone = Suppression.of(release.policy(), cells.layout(), cells.counts(numbers), Set.of());
            // What is hidden for reasons from outside is hidden whatever the numbers are; what is carried tells others.
            boolean complete = !left.addAll(cells.layout().tallies().stream()
                    .filter(tally -> (!level.equals(Table.WHOLE) && !tally.inBreakdowns())
                            || !release.isCurrent(new Place(tally, level))
                            || suppression.hides(tally, level) != alone.hides(tally, Table.WHOLE))
                    .toList());
            if (complete) {
                Set<String> coarse = release.layout().figuresOf(partition).stream()
                        .map(Suppression::whole)
                        .collect(Collectors.toSet());
                return new Insight(release.policy(), cells, coarse)
                        .verdict(numbers, level.equals(Table.WHOLE) ? DEPTH : DEPTH_OF_ROWS);
            }
        }
    }

    private Verdict verdict(long[] numbers, int depth) {
        if (leavesEnough(look(numbers, Set.of()), numbers, depth)) {
            return Verdict.SHOW;
        }
        return leavesEnough(look(numbers, coarse), numbers, depth) ? Verdict.WITHHOLD : Verdict.REFUSE;
    }

    private Look look(long[] numbers, Set<String> withheld) {
        return looks.computeIfAbsent(withheld, unseen -> new HashMap<>())
                .computeIfAbsent(
                        Arrays.stream(numbers).boxed().toList(), unseen -> Look.of(policy, cells, numbers, withheld));
    }

    private boolean leavesEnough(Look look, long[] numbers, int depth) {
        return look.hidden().stream()
                .allMatch(place -> look.tells(policy, place, isSmall(place, numbers))
                        || isWide(new Slice(look, place, cells.n(place, numbers), depth)));
    }

    private boolean isSmall(int place, long[] numbers) {
        return policy.hides(cells.x(place, numbers), cells.n(place, numbers));
    }

    private boolean isWide(Slice slice) {
        Boolean known = judged.get(slice);
        if (known == null) {
            known = new Search(slice).findsEnough();
            judged.put(slice, known);
        }
        return known;
    }

    /** Whether numbers would be published with this look; at depth 0, whether they might be. */
    private boolean isPublishedAs(Look look, long[] numbers, int depth) {
        if (look.equals(look(numbers, Set.of())) && (depth == 0 || verdict(numbers, depth) == Verdict.SHOW)) {
            return true;
        }
        return look.hides(coarse)
                && look.equals(look(numbers, coarse))
                && (depth == 0 || verdict(numbers, depth) == Verdict.WITHHOLD);
    }

    /** What is done with the counts of a partition. */
    enum Verdict {
        /** Nobody learns too much from what rules 3 and 4 leave. */
        SHOW,
        /** Nobody learns too much when the figures of the partition are withheld. */
        WITHHOLD,
        /** Even then. */
        REFUSE
    }

    /**
     * All numbers with one look and one n of one of its suppressed counts.
     *
     * @param look the look
     * @param place place of the count
     * @param n its n; null of a plain count
     * @param depth how often it is still asked how others would be decided
     */
    private record Slice(Look look, int place, @Nullable Long n, int depth) {}

    /** Goes through the numbers of a slice. */
    private final class Search {

        private final Slice slice;
        private int tried;

        Search(Slice slice) {
            this.slice = slice;
        }

        boolean findsEnough() {
            int[] counted = cells.counted(slice.place());
            Ranges ranges = slice.look().ranges(policy, slice.place(), slice.n());
            long needed = policy.leastValues(slice.n());
            long found = 0;
            for (long value = ranges.least(counted); found < needed && value <= ranges.most(counted); value++) {
                found += finds(ranges.with(Bound.pinned(counted, value)), new long[cells.size()], 0) ? 1 : 0;
            }
            return found >= needed;
        }

        private boolean isOneOfThem(long[] numbers) {
            tried++;
            return isPublishedAs(slice.look(), numbers, slice.depth() - 1);
        }

        private boolean finds(Ranges ranges, long[] numbers, int cell) {
            if (cell == numbers.length) {
                return cells.hasFew(policy, numbers) && isOneOfThem(numbers);
            }
            int[] one = {cell};
            for (long value = ranges.least(one); value <= ranges.most(one) && tried < PATIENCE; value++) {
                numbers[cell] = value;
                Ranges narrower = ranges.with(Bound.pinned(one, value));
                if (narrower.arePossible() && finds(narrower, numbers, cell + 1)) {
                    return true;
                }
            }
            return false;
        }
    }
}
