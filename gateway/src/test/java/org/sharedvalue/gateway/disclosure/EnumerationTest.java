package org.sharedvalue.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Takes DOMAIN.md §5 at its word where that can be done: two programs so small that everything that may have happened in them
 * can be listed. What is published of both together and of one of them leaves enough values of each suppressed count.
 */
class EnumerationTest {

    private static final Policy POLICY = new Policy(Policy.AGREED);
    private static final Sum OFFERED = Sum.of("offered");
    private static final Sum COMPLETERS = OFFERED.plus(Sum.of("others"));
    private static final Sum LEAVERS = Sum.of("leavers");
    private static final Family STATUS = new Family(List.of(COMPLETERS, LEAVERS), true);
    private static final Layout LAYOUT = new Layout(
            List.of(
                    new Tally("F1", Tally.VALUE, COMPLETERS.plus(LEAVERS), null, true),
                    new Tally("F2.completers", Tally.VALUE, COMPLETERS, null, true),
                    new Tally("F2.leavers", Tally.VALUE, LEAVERS, null, true),
                    new Tally("F4", Tally.VALUE, COMPLETERS, COMPLETERS.plus(LEAVERS), true),
                    new Tally("F5", Tally.VALUE, OFFERED, COMPLETERS, true)),
            List.of(STATUS),
            List.of(STATUS, new Family(List.of(OFFERED, Sum.of("others"), LEAVERS), true)),
            List.of(),
            Set.of());

    @Test
    void everythingThatMayHaveHappenedLeavesEnoughValues() {
        Random random = new Random(3);
        int published = 0;
        int attacked = 0;
        for (int round = 0; round < 12; round++) {
            Population one = Population.of(random);
            Population other = Population.of(random);
            List<Publication> released = new ArrayList<>();
            for (Publication next : List.of(release(Map.of("one", one, "other", other)), release(Map.of("one", one)))) {
                Guard.Verdict verdict = Guard.of(next, List.of(List.copyOf(released)));
                if (!verdict.discloses()) {
                    released.add(next.withholding(verdict.withheld()));
                }
            }
            published += released.size();
            attacked += attack(released.stream().map(Shown::of).toList(), one, other);
        }
        System.out.println("enumeration: " + published + " releases, " + attacked + " suppressed counts attacked");
        assertThat(attacked).isGreaterThan(20);
    }

    private static Publication release(Map<String, Population> programs) {
        Map<String, Table> tables = new TreeMap<>();
        programs.forEach((name, population) -> tables.put(name, new Table(population.counts(), Map.of(), true)));
        return new Publication(POLICY, LAYOUT, tables, "", Set.of(), Set.of(), Set.of());
    }

    /** Lists what may have happened in both programs, and with it the values of each suppressed count. */
    private static int attack(List<Shown> released, Population one, Population other) {
        Map<String, Set<Long>> values = new TreeMap<>();
        Map<String, Long> needed = new TreeMap<>();
        List<Shown> ofOne =
                released.stream().filter(release -> !release.ofBoth()).toList();
        Population both = one.plus(other);
        for (Population first : Population.all()) {
            if (ofOne.stream().allMatch(release -> release.fits(one, first))) {
                for (Population second : Population.all()) {
                    Population guess = first.plus(second);
                    if (released.stream().allMatch(release -> !release.ofBoth() || release.fits(both, guess))) {
                        released.forEach(release -> release.note(
                                release.ofBoth() ? both : one, release.ofBoth() ? guess : first, values, needed));
                    }
                }
            }
        }
        values.forEach((place, found) -> assertThat(found.size())
                .as("%s of %s and %s: %s", place, one, other, found)
                .isGreaterThanOrEqualTo(needed.getOrDefault(place, 0L).intValue()));
        return values.size();
    }

    /** A program of few: how many completed with an offer, how many without, how many left. */
    private record Population(long offered, long others, long leavers) {

        private static final int MOST = 17;

        /** So few that what their number is rounded to stands for no more than are listed. */
        static Population of(Random random) {
            return new Population(random.nextInt(6), random.nextInt(6), random.nextInt(4));
        }

        static List<Population> all() {
            return ALL;
        }

        private static final List<Population> ALL = new ArrayList<>();

        static {
            for (long offered = 0; offered <= MOST; offered++) {
                for (long others = 0; offered + others <= MOST; others++) {
                    for (long leavers = 0; offered + others + leavers <= MOST; leavers++) {
                        ALL.add(new Population(offered, others, leavers));
                    }
                }
            }
        }

        Population plus(Population other) {
            return new Population(offered + other.offered, others + other.others, leavers + other.leavers);
        }

        Map<String, Long> counts() {
            return Map.of("offered", offered, "others", others, "leavers", leavers);
        }

        /** The counts of the layout in its order, x and n of each. */
        long x(int tally) {
            return switch (tally) {
                case 0 -> offered + others + leavers;
                case 2 -> leavers;
                case 4 -> offered;
                default -> offered + others;
            };
        }

        long n(int tally) {
            return tally == 3 ? x(0) : x(1);
        }
    }

    /** What a release shows, by the places of its counts in the layout. */
    private record Shown(boolean ofBoth, BitSet shown) {

        static Shown of(Publication release) {
            Suppression suppression = release.suppression();
            BitSet shown = new BitSet();
            for (int tally = 0; tally < LAYOUT.tallies().size(); tally++) {
                shown.set(tally, !suppression.hides(LAYOUT.tallies().get(tally), Table.WHOLE));
            }
            return new Shown(release.programs().size() > 1, shown);
        }

        /** Whether a guess would have been published with the same numbers, where numbers are shown. */
        boolean fits(Population is, Population guess) {
            for (int tally = 0; tally < LAYOUT.tallies().size(); tally++) {
                if (shown.get(tally)
                        && (Policy.rounded(is.x(tally)) != Policy.rounded(guess.x(tally))
                                || (tally < 3
                                        ? POLICY.hides(guess.x(tally))
                                        : Policy.rounded(is.n(tally)) != Policy.rounded(guess.n(tally))
                                                || POLICY.hides(guess.x(tally), guess.n(tally))))) {
                    return false;
                }
            }
            return true;
        }

        /** Notes a value of each suppressed count that no figure shows and that no shown 0 tells. */
        void note(Population is, Population guess, Map<String, Set<Long>> values, Map<String, Long> needed) {
            for (int tally = 0; tally < LAYOUT.tallies().size(); tally++) {
                boolean told = (tally == 1 && shown.get(3))
                        || (tally == 3 && (shown.get(1) || (shown.get(2) && is.leavers() == 0)));
                if (!shown.get(tally) && !told && (tally < 3 || is.n(tally) == guess.n(tally))) {
                    String place = (ofBoth ? "both " : "one ")
                            + LAYOUT.tallies().get(tally).figure();
                    values.computeIfAbsent(place, unseen -> new TreeSet<>()).add(guess.x(tally));
                    needed.put(place, POLICY.leastValues(tally < 3 ? null : is.n(tally)));
                }
            }
        }
    }
}
