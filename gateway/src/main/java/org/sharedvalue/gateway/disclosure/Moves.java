package org.sharedvalue.gateway.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** How many moved in or out of each count and of what is left of it between two releases (rule 7). */
public final class Moves {

    private final Policy policy;
    private final Layout layout;
    private final Map<Place, Long> counted = new HashMap<>();
    private final Map<Place, Long> rest = new HashMap<>();

    public Moves(Policy policy, Layout layout) {
        this.policy = policy;
        this.layout = layout;
    }

    /**
     * Takes one enrolment or person into account.
     *
     * @param before what it counted for, by name
     * @param rowsBefore rows of the breakdown in which it did
     * @param now what it counts for
     * @param rowsNow rows in which it does
     */
    public void add(Map<String, Long> before, Set<String> rowsBefore, Map<String, Long> now, Set<String> rowsNow) {
        if (before.equals(now) && rowsBefore.equals(rowsNow)) {
            return;
        }
        add(before, now, Table.WHOLE, tally -> true);
        Set<String> rows = new TreeSet<>(rowsBefore);
        rows.addAll(rowsNow);
        for (String row : rows) {
            add(
                    rowsBefore.contains(row) ? before : Map.of(),
                    rowsNow.contains(row) ? now : Map.of(),
                    row,
                    Tally::inBreakdowns);
        }
    }

    private void add(Map<String, Long> before, Map<String, Long> now, String level, Predicate<Tally> shown) {
        layout.tallies().stream().filter(shown).forEach(tally -> {
            if (tally.x(before) != tally.x(now)) {
                counted.merge(new Place(tally, level), 1L, Long::sum);
            }
            if (!tally.rest(before).equals(tally.rest(now))) {
                rest.merge(new Place(tally, level), 1L, Long::sum);
            }
        });
    }

    /** Whether a figure may show what it has become; else the earlier value stands. */
    public boolean allowFigure(String figure) {
        return allow(place -> place.isWhole() && isOf(figure, place, false));
    }

    /** Whether its quality may. */
    public boolean allowQuality(String figure) {
        return allow(place -> place.isWhole() && isOf(figure, place, true));
    }

    /** Whether its breakdown may, as a whole. */
    public boolean allowBreakdown(String figure) {
        return allow(place -> !place.isWhole() && isOf(figure, place, false));
    }

    /** Whether the quality of its breakdown may, as a whole. */
    public boolean allowQualityOfBreakdown(String figure) {
        return allow(place -> !place.isWhole() && isOf(figure, place, true));
    }

    private static boolean isOf(String figure, Place place, boolean quality) {
        return place.tally().figure().equals(figure) && place.tally().isQuality() == quality;
    }

    private boolean allow(Predicate<Place> concerned) {
        return allow(counted, concerned) && allow(rest, concerned);
    }

    private boolean allow(Map<Place, Long> moved, Predicate<Place> concerned) {
        return moved.entrySet().stream()
                .filter(each -> concerned.test(each.getKey()))
                .allMatch(each -> policy.allows(each.getValue()));
    }
}
