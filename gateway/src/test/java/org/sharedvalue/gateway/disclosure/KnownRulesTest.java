package org.sharedvalue.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who knows the rules and n, and so could publish every program there may be and compare, still has enough values left for each
 * suppressed count: all numbers that the cells of a partition may have are published here, up to a size.
 */
class KnownRulesTest {

    private static final Policy POLICY = new Policy(Policy.AGREED);

    @ParameterizedTest
    @MethodSource("programs")
    void publishingEverythingThereMayBeLeavesEnoughValues(Programs programs, int largest, int listed) {
        Map<Seen, List<Map<String, Long>>> alike = new HashMap<>();
        Map<Object, Guard.Verdict> verdicts = new HashMap<>();
        for (Map<String, Long> counts : programs.upTo(listed)) {
            Seen seen = programs.publish(counts, verdicts);
            if (seen != null) {
                alike.computeIfAbsent(seen, unseen -> new ArrayList<>()).add(counts);
            }
        }
        Set<String> tooFew = new TreeSet<>();
        int attacked = 0;
        for (Map.Entry<Seen, List<Map<String, Long>>> group : alike.entrySet()) {
            for (Tally hidden : group.getKey().hidden(programs.layout)) {
                Map<Long, Set<Long>> values = new TreeMap<>();
                group.getValue().forEach(counts -> values.computeIfAbsent(n(hidden, counts), unseen -> new TreeSet<>())
                        .add(hidden.x(counts)));
                for (Map<String, Long> counts : group.getValue()) {
                    Set<Long> left = values.getOrDefault(n(hidden, counts), Set.of());
                    if (programs.isSmall(counts, largest) && !group.getKey().tells(programs.layout, hidden, counts)) {
                        attacked++;
                        if (left.size() < POLICY.leastValues(hidden.among() == null ? null : n(hidden, counts))) {
                            tooFew.add(hidden.figure() + "." + hidden.part() + " of " + counts + ": " + left);
                        }
                    }
                }
            }
        }
        System.out.println("known rules, " + programs + ": " + alike.size() + " publications, " + attacked
                + " suppressed counts attacked");
        assertThat(tooFew).isEmpty();
        assertThat(attacked).isGreaterThan(500);
    }

    /** Of five people, one of whom completed and one left, all that could be withheld would tell as much as what it hides. */
    @Test
    void whatWouldTellByItselfIsRefusedWhenItIsMadeAndWhenItIsPublished() {
        Table few = new Table(Map.of("STARTERS", 5L, "COMPLETERS", 1L, "LEAVERS", 1L), Map.of(), true);
        Publication release = new Publication(POLICY, Reader.LAYOUT, Map.of("", few), "", Set.of(), Set.of(), Set.of());

        assertThat(Guard.of(release, List.of(List.of())).discloses()).isTrue();
        assertThat(Guard.discloses(release, List.of(List.of()))).isTrue();
    }

    private static long n(Tally tally, Map<String, Long> counts) {
        Sum among = tally.among();
        return among == null ? -1 : among.in(counts);
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                arguments(Programs.of("COMPLETERS", "COMPLETERS STARTERS", "LEAVERS STARTERS", "STARTERS"), 5, 11),
                arguments(
                        Programs.of(
                                "COMPLETERS_POSITIVE",
                                "COMPLETERS COMPLETERS_POSITIVE",
                                "COMPLETERS COMPLETERS_NEGATIVE",
                                "COMPLETERS"),
                        7,
                        16),
                arguments(
                        Programs.of(
                                "COMPLETERS_WITH_OFFER",
                                "STARTERS COMPLETERS COMPLETERS_WITH_OFFER STARTERS_WITH_OFFER",
                                "STARTERS COMPLETERS",
                                "STARTERS STARTERS_WITH_OFFER",
                                "STARTERS"),
                        4,
                        8),
                arguments(
                        Programs.of("SUSTAINED_13", "DUE_13 SUSTAINED_13", "DUE_13 NOT_SUSTAINED_13", "DUE_13"),
                        5,
                        11));
    }

    /**
     * All programs of people who are in the cells of one partition.
     *
     * @param cell the count that is one of its cells
     * @param counted for each cell the counts that someone in it is counted by
     * @param layout what is published of them
     */
    private record Programs(String cell, List<List<String>> counted, Layout layout) {

        static Programs of(String cell, String... counted) {
            Layout all = Reader.LAYOUT;
            Family partition = all.partitions().stream()
                    .filter(family -> family.cells().contains(Sum.of(cell)))
                    .findFirst()
                    .orElseThrow();
            return new Programs(
                    cell,
                    Stream.of(counted).map(names -> List.of(names.split(" "))).toList(),
                    all.cells(partition, Set.of()).layout());
        }

        @Override
        public String toString() {
            return cell;
        }

        List<Map<String, Long>> upTo(int most) {
            List<Map<String, Long>> all = List.of(Map.of());
            for (List<String> names : counted) {
                List<Map<String, Long>> next = new ArrayList<>();
                for (Map<String, Long> before : all) {
                    for (long number = 0; number <= most; number++) {
                        Map<String, Long> counts = new TreeMap<>(before);
                        for (String name : names) {
                            counts.merge(name, number, Long::sum);
                        }
                        next.add(counts);
                    }
                }
                all = next;
            }
            return all;
        }

        boolean isSmall(Map<String, Long> counts, int most) {
            return layout.partitions().get(0).cells().stream().allMatch(cell -> cell.in(counts) <= most);
        }

        /** What is seen of some counts; null where they are not published. Who decides sees no more than this and n. */
        Seen publish(Map<String, Long> counts, Map<Object, Guard.Verdict> verdicts) {
            Table table = new Table(counts, Map.of(), true);
            Publication candidate =
                    new Publication(POLICY, layout, Map.of("", table), "", Set.of(), Set.of(), Set.of());
            Seen first = Seen.of(layout, counts, candidate.suppression());
            List<Long> known = first.hidden(layout).stream()
                    .map(hidden -> n(hidden, counts))
                    .toList();
            Guard.Verdict verdict =
                    verdicts.computeIfAbsent(List.of(first, known), unseen -> Guard.of(candidate, List.of(List.of())));
            return verdict.discloses()
                    ? null
                    : Seen.of(
                            layout,
                            counts,
                            candidate.withholding(verdict.withheld()).suppression());
        }
    }

    /** Rounded x and n of each count of a layout; -1 where it is suppressed. */
    private record Seen(List<Long> x, List<Long> n) {

        static Seen of(Layout layout, Map<String, Long> counts, Suppression suppression) {
            return new Seen(
                    layout.tallies().stream()
                            .map(tally -> suppression.hides(tally, Table.WHOLE) ? -1 : Policy.rounded(tally.x(counts)))
                            .toList(),
                    layout.tallies().stream()
                            .map(tally -> suppression.hides(tally, Table.WHOLE) || tally.among() == null
                                    ? -1
                                    : Policy.rounded(KnownRulesTest.n(tally, counts)))
                            .toList());
        }

        List<Tally> hidden(Layout layout) {
            return IntStream.range(0, x.size())
                    .filter(place -> x.get(place) < 0)
                    .mapToObj(place -> layout.tallies().get(place))
                    .toList();
        }

        /** A count that another figure shows, or of which none or all are because a shown count has none or all. */
        boolean tells(Layout layout, Tally hidden, Map<String, Long> counts) {
            Set<Tally> shown = new HashSet<>(layout.tallies());
            shown.removeAll(hidden(layout));
            long count = hidden.x(counts);
            long others = KnownRulesTest.n(hidden, counts) - count;
            boolean small = hidden.among() == null ? POLICY.hides(count) : POLICY.hides(count, count + others);
            boolean edge = count == 0 || (hidden.among() != null && others == 0);
            return shown.stream()
                    .anyMatch(other -> (!small && other.counted().equals(hidden.counted()))
                            || (edge && (other.x(counts) == 0 || other.x(counts) == KnownRulesTest.n(other, counts))));
        }
    }
}
