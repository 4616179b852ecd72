package org.sharedvalue.gateway.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The cells of one partition, numbered, and the published counts that are sums of them. */
final class Cells {

    private final Layout layout;
    private final Family partition;
    private final List<int[]> counted;
    private final List<Optional<int[]>> among;
    private final Map<Sum, int[]> sums = new ConcurrentHashMap<>();

    /**
     * Of a part of a layout.
     *
     * @param layout counts that are made of cells of the partition
     * @param partition the partition
     */
    Cells(Layout layout, Family partition) {
        this.layout = layout;
        this.partition = partition;
        this.counted =
                layout.tallies().stream().map(tally -> inside(tally.counted())).toList();
        this.among = layout.tallies().stream()
                .map(tally -> Optional.ofNullable(tally.among()).map(this::inside))
                .toList();
    }

    private int[] inside(Sum count) {
        return layout.inside(partition, count).or(() -> partition.inside(count)).orElseThrow().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Layout layout() {
        return layout;
    }

    int size() {
        return partition.cells().size();
    }

    /** The cells of x, by the place of the count. */
    int[] counted(int place) {
        return counted.get(place);
    }

    /** The cells of n; none of a plain count. */
    int[] among(int place) {
        return among.get(place).orElse(new int[0]);
    }

    /** The cells of n − x; none of a plain count. */
    int[] rest(int place) {
        return Arrays.stream(among(place))
                .filter(cell -> Arrays.stream(counted(place)).noneMatch(inside -> inside == cell))
                .toArray();
    }

    /** Whether two counts have the same x. */
    boolean isSame(int one, int other) {
        return Arrays.equals(counted(one), counted(other));
    }

    long x(int place, long[] numbers) {
        return Target.sum(counted(place), numbers);
    }

    /** n; null of a plain count. */
    @Nullable Long n(int place, long[] numbers) {
        return among.get(place).map(cells -> Target.sum(cells, numbers)).orElse(null);
    }

    /** Whether rule 3 hides a count or a cell of a family: where it hides none, none is hidden. */
    boolean hasFew(Policy policy, long[] numbers) {
        for (int place = 0; place < counted.size(); place++) {
            if (policy.hides(x(place, numbers), n(place, numbers))) {
                return true;
            }
        }
        for (Family family : layout.families()) {
            long whole = sum(family.whole(), numbers);
            for (Sum cell : family.cells()) {
                if (policy.hides(sum(cell, numbers), family.plain() ? null : whole)) {
                    return true;
                }
            }
        }
        return false;
    }

    private long sum(Sum sum, long[] numbers) {
        return Target.sum(sums.computeIfAbsent(sum, this::inside), numbers);
    }

    /** The numbers that a table has in its cells. */
    long[] numbers(Counts table, String level) {
        return partition.cells().stream()
                .mapToLong(cell -> table.of(cell, level))
                .toArray();
    }

    /** What figures make of some numbers. */
    Counts counts(long[] numbers) {
        return new Counts() {
            @Override
            public List<String> levels() {
                return List.of(Table.WHOLE);
            }

            @Override
            public boolean additive() {
                return true;
            }

            @Override
            public long of(Sum count, String level) {
                return sum(count, numbers);
            }
        };
    }
}
