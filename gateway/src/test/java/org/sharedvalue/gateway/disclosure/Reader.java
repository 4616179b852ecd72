package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sharedvalue.gateway.release.published.PublishedCounts;

/** Publishes releases as the gateway does and hands what they show to an attacker. */
final class Reader {

    static final Layout LAYOUT = PublishedCounts.LAYOUT;

    private final List<Publication> published = new ArrayList<>();
    private final List<Carried> carried = new ArrayList<>();
    private int refused;

    /** A plain count that the later of two releases shows as it was. */
    private record Carried(String before, String now, String figure) {}

    /** Publishes a release if rule 9 lets it. */
    boolean publish(Publication candidate) {
        Guard.Verdict verdict = Guard.of(candidate, List.of(List.copyOf(published)));
        if (verdict.discloses()) {
            refused++;
            return false;
        }
        published.add(candidate.withholding(verdict.withheld()));
        return true;
    }

    /**
     * Sees what a later release carries from an earlier one, and so that few moved. The program goes by another name in each:
     * what it was and what it has become are counted apart.
     */
    void sees(String before, String now, Set<String> held) {
        LAYOUT.tallies().stream()
                .filter(tally -> tally.among() == null && tally.part().equals(Tally.VALUE))
                .filter(tally -> held.contains(tally.figure()))
                .forEach(tally -> carried.add(new Carried(before, now, tally.figure())));
    }

    int refused() {
        return refused;
    }

    List<Publication> published() {
        return published;
    }

    /** What an attacker makes of it: for each suppressed count how many values are left, and how many must be. */
    Map<String, long[]> attacked() {
        Attacker attacker = new Attacker();
        Map<String, Long> needed = new HashMap<>();
        for (Publication release : published) {
            String scope = String.join("+", enrolled(release).keySet());
            Suppression suppression = release.suppression();
            for (String level : release.table().levels()) {
                attacker.understands(scope, level);
                for (Tally tally : LAYOUT.tallies()) {
                    if (isShownElsewhere(release, level, tally)) {
                        continue;
                    }
                    show(attacker, needed, release, suppression, scope, level, tally);
                }
            }
            addUp(attacker, release, scope);
        }
        carried.forEach(each -> attacker.fewMoved(each.before(), each.now(), each.figure(), Policy.STANDARD));
        Map<String, long[]> left = new HashMap<>();
        attacker.valuesLeft().forEach((place, values) -> left.put(place, new long[] {values, needed.get(place)}));
        return left;
    }

    /**
     * What another release shows to the same reader is no secret from it; nor is a count that another figure shows beside
     * it, where there are enough others.
     */
    private boolean isShownElsewhere(Publication release, String level, Tally tally) {
        boolean row = !level.equals(Table.WHOLE);
        Table table = release.table();
        if ((row && (table.rows().size() == 1 || isToldByAWhole(level, tally)))
                || isToldByTheRest(release, level, tally)) {
            return release.suppression().hides(tally, level);
        }
        boolean small = tally.among() != null
                && release.policy().hides(table.of(tally.counted(), level), table.of(tally.among(), level));
        if (!small
                && LAYOUT.tallies().stream()
                        .filter(other -> !other.isQuality() && other.counted().equals(tally.counted()))
                        .anyMatch(other -> !release.suppression().hides(other, level))) {
            return release.suppression().hides(tally, level);
        }
        return release.suppression().hides(tally, level)
                && published.stream()
                        .filter(other -> !other.equals(release) && row && tally.inBreakdowns())
                        .anyMatch(other -> other.table().rows().containsKey(level)
                                && !other.suppression().hides(tally, level));
    }

    /** Of none or all in a whole that is published, each row has none or all. */
    private boolean isToldByAWhole(String row, Tally tally) {
        return published.stream()
                .filter(release -> release.table().rows().containsKey(row))
                .anyMatch(release -> {
                    Table table = release.table();
                    long x = table.of(tally.counted(), Table.WHOLE);
                    return !release.suppression().hides(tally, Table.WHOLE)
                            && (x == 0 || (tally.among() != null && x == table.of(tally.among(), Table.WHOLE)));
                });
    }

    /** Where it is shown that there are no others, all are in it: that is published, and no secret. */
    private boolean isToldByTheRest(Publication release, String level, Tally tally) {
        Sum among = tally.among();
        return among != null
                && published.stream()
                        .filter(other ->
                                other.equals(release) || other.table().rows().containsKey(level))
                        .anyMatch(other -> LAYOUT.tallies().stream()
                                .filter(shown -> shown.counted().equals(among.minus(tally.counted())))
                                .anyMatch(shown -> other.table().of(shown.counted(), level) == 0
                                        && !other.suppression().hides(shown, level)));
    }

    private static void show(
            Attacker attacker,
            Map<String, Long> needed,
            Publication release,
            Suppression suppression,
            String scope,
            String level,
            Tally tally) {
        boolean row = !level.equals(Table.WHOLE);
        if (tally.isQuality() || (row && !tally.inBreakdowns()) || !release.isCurrent(new Place(tally, level))) {
            return;
        }
        Table table = release.table();
        Long n = tally.among() == null ? null : table.of(tally.among(), level);
        boolean hidden = suppression.hides(tally, level);
        attacker.read(
                scope,
                level,
                tally.figure(),
                tally.part(),
                hidden ? null : Policy.rounded(table.of(tally.counted(), level)),
                hidden || n == null ? null : Policy.rounded(n),
                release.policy().threshold());
        if (hidden) {
            String place = scope + "|" + level + "|" + tally.figure() + "." + tally.part();
            needed.put(place, release.policy().leastValues(n));
            if (n != null) {
                attacker.knows(scope, level, tally.figure(), tally.part(), n);
            }
        }
    }

    private static Map<String, Table> enrolled(Publication release) {
        Map<String, Table> programs = new TreeMap<>(release.programs());
        programs.keySet().removeIf(Publication::isOfPeople);
        return programs;
    }

    private static void addUp(Attacker attacker, Publication release, String scope) {
        List<String[]> rows = new ArrayList<>();
        release.table().rows().keySet().forEach(row -> rows.add(new String[] {scope, row}));
        if (!rows.isEmpty()) {
            attacker.addsUp(scope, Table.WHOLE, rows);
        }
        Map<String, Table> programs = enrolled(release);
        if (programs.size() > 1) {
            attacker.addsUp(
                    scope,
                    Table.WHOLE,
                    programs.keySet().stream()
                            .map(program -> new String[] {program, Table.WHOLE})
                            .toList());
            programs.forEach((program, table) -> table.rows()
                    .keySet()
                    .forEach(row -> attacker.addsUp(scope, row, List.<String[]>of(new String[] {program, row}))));
        }
    }
}
