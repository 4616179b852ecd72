package org.sharedvalue.gateway.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which counts are not shown (rules 3 and 4): those that are too small, those that would give them away, and the figures
 * that stand between. What falls makes more fall, until nothing changes.
 */
public final class Suppression {

    private final Policy policy;
    private final Layout layout;
    private final Counts counts;
    private final Set<Place> hidden = new HashSet<>();
    /** Counts that are large enough and hidden to protect others, by level. */
    private final Map<String, Set<Sum>> protecting = new HashMap<>();

    private final Map<String, Map<Family, Set<Integer>>> cells = new HashMap<>();
    private final List<String> rows;
    private boolean more;

    private Suppression(Policy policy, Layout layout, Counts counts) {
        this.policy = policy;
        this.layout = layout;
        this.counts = counts;
        this.rows = counts.levels().stream().filter(Suppression::isRow).toList();
    }

    /**
     * What is hidden of these counts.
     *
     * @param withheld figures whose breakdown is withheld whatever it holds (rule 9), and names that {@link #whole} gives
     *     to figures that are withheld altogether
     */
    public static Suppression of(Policy policy, Layout layout, Table table, Set<String> withheld) {
        return of(policy, layout, (Counts) table, withheld);
    }

    static Suppression of(Policy policy, Layout layout, Counts counts, Set<String> withheld) {
        Suppression suppression = new Suppression(policy, layout, counts);
        suppression.settle(withheld);
        return suppression;
    }

    /** The name under which a figure itself is withheld, not only its breakdown. */
    static String whole(String figure) {
        return figure + "/whole";
    }

    /** Whether a count is not shown in a row, or in the whole. */
    public boolean hides(Tally tally, String level) {
        return hidden.contains(new Place(tally, level));
    }

    /** Every place in which a count is not shown. */
    public Set<Place> hidden() {
        return Set.copyOf(hidden);
    }

    private void settle(Set<String> withheld) {
        for (String level : counts.levels()) {
            for (Tally tally : layout.tallies()) {
                if (!withheld.isEmpty()
                        && isShownAt(tally, level)
                        && withheld.contains(isRow(level) ? tally.figure() : whole(tally.figure()))) {
                    protect(tally, level);
                } else if (isShownAt(tally, level) && isSmall(tally, level)) {
                    hide(tally, level);
                }
            }
        }
        do {
            more = false;
            counts.levels().forEach(this::protectFamilies);
            if (!rows.isEmpty()) {
                layout.tallies().stream()
                        .filter(tally -> tally.inBreakdowns() && !tally.isQuality())
                        .forEach(this::protectRows);
            }
            counts.levels().forEach(this::dropWhatSeparates);
        } while (more);
    }

    private void hide(Tally tally, String level) {
        more |= hidden.add(new Place(tally, level));
    }

    private boolean isSmall(Tally tally, String level) {
        long x = counts.of(tally.counted(), level);
        if (tally.among() == null) {
            return policy.hides(x) || (isRow(level) && !counts.additive() && x == 0);
        }
        long n = counts.of(Objects.requireNonNull(tally.among()), level);
        return (isRow(level) && !counts.additive()) ? policy.hidesInOverlap(x, n) : policy.hides(x, n);
    }

    private void protectFamilies(String level) {
        for (Family family : layout.families()) {
            Set<Integer> suppressed = cells.computeIfAbsent(level, unseen -> new HashMap<>())
                    .computeIfAbsent(family, unseen -> new TreeSet<>());
            long whole = family.cells().stream()
                    .mapToLong(cell -> counts.of(cell, level))
                    .sum();
            List<Member> members = IntStream.range(0, family.cells().size())
                    .mapToObj(
                            place -> new Member(place, counts.of(family.cells().get(place), level), whole, ""))
                    .toList();
            for (Member member : members) {
                Sum cell = family.cells().get(member.place());
                if (isHidden(member, family.plain()) || isProtecting(cell, level)) {
                    more |= suppressed.add(member.place());
                }
            }
            complete(members, suppressed, family.plain());
        }
    }

    private boolean isHidden(Member member, boolean plain) {
        return plain ? policy.hides(member.x()) : policy.hides(member.x(), member.n());
    }

    private boolean isProtecting(Sum cell, String level) {
        return protecting.getOrDefault(level, Set.of()).contains(cell);
    }

    private void protectRows(Tally tally) {
        List<Member> members = IntStream.range(0, rows.size())
                .mapToObj(place -> member(tally, place, rows.get(place)))
                .toList();
        Set<Integer> suppressed = members.stream()
                .filter(member -> hides(tally, member.label()))
                .map(Member::place)
                .collect(Collectors.toCollection(TreeSet::new));
        complete(members, suppressed, tally.among() == null);
        if (rows.size() - suppressed.size() < 2) {
            members.forEach(member -> suppressed.add(member.place()));
        }
        for (int place : suppressed) {
            if (!hides(tally, rows.get(place))) {
                protect(tally, rows.get(place));
            }
        }
    }

    private void protect(Tally tally, String level) {
        hide(tally, level);
        if (!tally.isQuality()) {
            more |= protecting.computeIfAbsent(level, unseen -> new HashSet<>()).add(tally.counted());
        }
    }

    private Member member(Tally tally, int place, String row) {
        long x = counts.of(tally.counted(), row);
        return new Member(place, x, counts.among(tally, row).orElse(x), row);
    }

    /** Adds the next smallest until nobody can tell the suppressed cells apart, or nothing is left to add. */
    private void complete(List<Member> members, Set<Integer> suppressed, boolean plain) {
        List<Member> next = members.stream()
                .filter(member -> !suppressed.contains(member.place()))
                .sorted(Comparator.comparing((Member member) -> member.isEdge(plain))
                        .thenComparing(Member::x)
                        .thenComparing(Member::label)
                        .thenComparing(Member::place))
                .toList();
        for (Member member : next) {
            if (isSafe(members, suppressed, plain)) {
                return;
            }
            more |= suppressed.add(member.place());
        }
    }

    private boolean isSafe(List<Member> members, Set<Integer> suppressed, boolean plain) {
        long x = 0;
        long rest = 0;
        for (int place : suppressed) {
            x += members.get(place).x();
            rest += members.get(place).n() - members.get(place).x();
        }
        return suppressed.isEmpty()
                || (suppressed.size() > 1 && x >= policy.threshold() && (plain || rest >= policy.threshold()));
    }

    private void dropWhatSeparates(String level) {
        for (Tally tally : layout.tallies()) {
            if (isShownAt(tally, level) && !hides(tally, level) && falls(tally, level)) {
                hide(tally, level);
            }
        }
    }

    private boolean falls(Tally tally, String level) {
        if (!tally.isHeadline() && hidesHeadline(tally, level)) {
            return true;
        }
        return !tally.isQuality()
                && (separates(tally.counted(), level)
                        || divulges(tally, tally.counted(), level)
                        || Optional.ofNullable(tally.among())
                                .filter(among -> separates(among, level) || divulges(tally, among, level))
                                .isPresent());
    }

    private boolean hidesHeadline(Tally part, String level) {
        Tally headline = layout.headline(part.figure());
        return headline != null && hides(headline, level);
    }

    /** Whether a count is hidden where another is hidden that it would show, or that it is a part of. */
    boolean fallsWithAnother(Place place) {
        Tally tally = place.tally();
        return (!tally.isHeadline() && hidesHeadline(tally, place.row()))
                || divulges(tally, tally.counted(), place.row())
                || (tally.among() != null && divulges(tally, tally.among(), place.row()));
    }

    /** Whether some suppressed cells of a family are inside a count and others are not. */
    private boolean separates(Sum count, String level) {
        for (Map.Entry<Family, Set<Integer>> family :
                cells.getOrDefault(level, Map.of()).entrySet()) {
            Set<Integer> inside = layout.inside(family.getKey(), count).orElse(Set.of());
            boolean some = family.getValue().stream().anyMatch(inside::contains);
            if (some && !inside.containsAll(family.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a count shows what another figure hides in the same place. */
    private boolean divulges(Tally tally, Sum count, String level) {
        Tally home = layout.home(count);
        return home != null && !home.equals(tally) && hides(home, level);
    }

    private static boolean isShownAt(Tally tally, String level) {
        return tally.inBreakdowns() || !isRow(level);
    }

    private static boolean isRow(String level) {
        return !level.equals(Table.WHOLE);
    }

    /** One cell among those that add up. */
    private record Member(int place, long x, long n, String label) {

        /** None, or all: told apart from nothing, so it protects nothing. */
        boolean isEdge(boolean plain) {
            return x == 0 || (!plain && x == n);
        }
    }
}
