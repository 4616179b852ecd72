package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of one partition: which of its counts are shown, and as what.
 *
 * @param cells the cells of the partition and the counts that are made of them
 * @param hidden places of the suppressed counts
 * @param shown x as it is published, by the place of the count; -1 of a suppressed one
 * @param among n as it is published; -1 of a suppressed one, and of a plain count
 */
record Look(Cells cells, BitSet hidden, List<Long> shown, List<Long> among) {

    private static final long NOTHING = -1;

    /** The look of some numbers, where figures are withheld. */
    static Look of(Policy policy, Cells cells, long[] numbers, Set<String> withheld) {
        Suppression suppression = Suppression.of(policy, cells.layout(), cells.counts(numbers), withheld);
        BitSet hidden = new BitSet();
        List<Long> shown = new ArrayList<>();
        List<Long> among = new ArrayList<>();
        List<Tally> tallies = cells.layout().tallies();
        for (int place = 0; place < tallies.size(); place++) {
            boolean hides = suppression.hides(tallies.get(place), Table.WHOLE);
            hidden.set(place, hides);
            shown.add(hides ? NOTHING : Policy.rounded(cells.x(place, numbers)));
            Long n = cells.n(place, numbers);
            among.add(hides || n == null ? NOTHING : Policy.rounded(n));
        }
        return new Look(cells, hidden, shown, among);
    }

    /** Whether figures that are withheld altogether are among what it hides. */
    boolean hides(Set<String> withheld) {
        List<Tally> tallies = cells.layout().tallies();
        return IntStream.range(0, tallies.size())
                .filter(place ->
                        withheld.contains(Suppression.whole(tallies.get(place).figure())))
                .allMatch(hidden::get);
    }

    /** What it says of the cells, together with n of one count. */
    Ranges ranges(Policy policy, int suppressed, @Nullable Long n) {
        List<Bound> bounds = new ArrayList<>();
        long largest = n == null ? 0 : n;
        for (int place = 0; place < shown.size(); place++) {
            largest = Math.max(largest, Math.max(shown.get(place), among.get(place)));
            if (!hidden.get(place)) {
                bounds.add(
                        Bound.of(cells.counted(place), policy.least(shown.get(place)), Policy.most(shown.get(place))));
                if (among.get(place) != NOTHING) {
                    bounds.add(Bound.of(
                            cells.among(place), policy.least(among.get(place)), Policy.most(among.get(place))));
                }
            }
        }
        if (n != null) {
            bounds.add(Bound.pinned(cells.among(suppressed), n));
        }
        return Ranges.of(Ranges.Bounds.of(bounds, cells.size()), largest + 2L * Policy.STANDARD);
    }

    /** Whether a count is no secret: it is shown by another figure too, or follows from a whole of which none or all are. */
    boolean tells(Policy policy, int place, boolean small) {
        Set<Integer> none = new HashSet<>();
        for (int other = 0; other < shown.size(); other++) {
            if (!hidden.get(other)) {
                if (!small && cells.isSame(other, place)) {
                    return true;
                }
                if (shown.get(other) == 0) {
                    none.addAll(Target.boxed(cells.counted(other)));
                }
                boolean all = among.get(other) != NOTHING
                        && Policy.most(among.get(other)) - policy.least(shown.get(other)) < policy.threshold();
                if (all) {
                    none.addAll(Target.boxed(cells.rest(other)));
                }
            }
        }
        return Target.isTold(cells.counted(place), cells.rest(place), none);
    }
}
