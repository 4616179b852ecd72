package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a report publishes, whatever the numbers: its counts, and how they hang together. */
public final class Layout {

    private final List<Tally> tallies;
    private final List<Family> families;
    private final List<Family> partitions;
    private final List<Inclusion> inclusions;
    private final Set<String> people;
    private final List<Group> groups;
    private final Map<Sum, Tally> homes = new HashMap<>();
    private final Map<String, Tally> headlines = new HashMap<>();
    private final Map<Family, Map<Sum, Optional<Set<Integer>>>> inside = new HashMap<>();
    private final Map<Part, Cells> cells = new ConcurrentHashMap<>();
    private final Map<Family, Set<String>> figures = new ConcurrentHashMap<>();

    /**
     * A report.
     *
     * @param tallies its counts in the order in which it shows them
     * @param families the families of rule 4 but for its breakdowns
     * @param partitions ways to part those it counts into such as are counted alike; what none of them holds is a part of
     *     its own
     * @param inclusions what else is known of all counts
     * @param people names of what counts people, who stand in a table of their own
     */
    public Layout(
            List<Tally> tallies,
            List<Family> families,
            List<Family> partitions,
            List<Inclusion> inclusions,
            Set<String> people) {
        this.people = Set.copyOf(people);
        this.tallies = List.copyOf(tallies);
        this.families = List.copyOf(families);
        this.partitions = withTheRest(partitions);
        this.inclusions = List.copyOf(inclusions);
        tallies.stream()
                .filter(tally -> !tally.isQuality())
                .forEach(tally -> homes.putIfAbsent(tally.counted(), tally));
        tallies.stream().filter(Tally::isHeadline).forEach(tally -> headlines.put(tally.figure(), tally));
        for (Family family : List.copyOf(new HashSet<>(allFamilies()))) {
            Map<Sum, Optional<Set<Integer>>> found = new HashMap<>();
            counts().forEach(count -> found.put(count, family.inside(count)));
            inside.put(family, found);
        }
        this.groups = Group.of(this);
    }

    /**
     * Who is counted here is counted there.
     *
     * @param inner a count
     * @param outer one that is never smaller
     */
    public record Inclusion(Sum inner, Sum outer) {}

    /** Its counts in the order in which it shows them. */
    public List<Tally> tallies() {
        return tallies;
    }

    List<Family> families() {
        return families;
    }

    List<Family> partitions() {
        return partitions;
    }

    List<Inclusion> inclusions() {
        return inclusions;
    }

    /** The partitions by what hangs together. */
    List<Group> groups() {
        return groups;
    }

    /** The counts of people. */
    List<Sum> people() {
        return people.stream().sorted().map(Sum::of).toList();
    }

    /** Whether a group of partitions parts people, and no enrolments. */
    boolean partsPeople(Group group) {
        return group.partitions().stream()
                .flatMap(partition -> partitions.get(partition).cells().stream())
                .allMatch(cell -> people.containsAll(cell.coefficients().keySet()));
    }

    /** The count that a figure shows first of all; others that show it or divide by it fall with it. */
    public @Nullable Tally home(Sum count) {
        return homes.get(count);
    }

    /** The count that is a figure itself. */
    @Nullable Tally headline(String figure) {
        return headlines.get(figure);
    }

    /** The cells of a family that a published count is the sum of. */
    Optional<Set<Integer>> inside(Family family, Sum count) {
        return inside.getOrDefault(family, Map.of()).getOrDefault(count, Optional.empty());
    }

    /** The cells of one partition, with what of this is about them alone; without some of its counts. */
    Cells cells(Family partition, Set<Tally> left) {
        return cells.computeIfAbsent(
                new Part(partition, left),
                part -> new Cells(
                        new Layout(
                                tallies.stream()
                                        .filter(tally -> isAbout(partition, tally) && !left.contains(tally))
                                        .toList(),
                                families.stream()
                                        .filter(family -> family.cells().stream()
                                                .allMatch(cell ->
                                                        partition.inside(cell).isPresent()))
                                        .toList(),
                                List.of(partition),
                                List.of(),
                                Set.of()),
                        partition));
    }

    /** The figures that show a cell of a partition or a share of it: all but those of its whole, and of sums that are others' cells. */
    Set<String> figuresOf(Family partition) {
        return figures.computeIfAbsent(partition, unseen -> tallies.stream()
                .filter(tally -> isAbout(partition, tally)
                        && (tally.among() != null || partition.cells().contains(tally.counted()))
                        && !tally.counted().equals(partition.whole()))
                .map(Tally::figure)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isAbout(Family partition, Tally tally) {
        Sum among = tally.among();
        return !tally.isQuality()
                && partition.inside(tally.counted()).isPresent()
                && (among == null || partition.inside(among).isPresent());
    }

    /**
     * Whether suppressed cells of a family may be why a count is not shown: some that it stands between and that nothing
     * shown stands between.
     */
    boolean mayExplain(Family family, Tally hidden, Predicate<Tally> isShown) {
        for (int choice = 1; choice < 1 << family.cells().size(); choice++) {
            Set<Integer> cells = new HashSet<>();
            for (int place = 0; place < family.cells().size(); place++) {
                if (((choice >> place) & 1) == 1) {
                    cells.add(place);
                }
            }
            if (separates(family, hidden, cells)
                    && tallies.stream().filter(isShown).noneMatch(shown -> separates(family, shown, cells))) {
                return true;
            }
        }
        return false;
    }

    private boolean separates(Family family, Tally tally, Set<Integer> cells) {
        return isBetween(inside(family, tally.counted()).orElse(Set.of()), cells)
                || (tally.among() != null
                        && isBetween(inside(family, tally.among()).orElse(Set.of()), cells));
    }

    private static boolean isBetween(Set<Integer> inside, Set<Integer> cells) {
        return cells.stream().anyMatch(inside::contains) && !inside.containsAll(cells);
    }

    /** Every count that is published or that one is made of. */
    Set<Sum> counts() {
        Map<Sum, Boolean> counts = new LinkedHashMap<>();
        for (Tally tally : tallies) {
            counts.put(tally.counted(), true);
            if (tally.among() != null) {
                counts.put(tally.among(), true);
            }
        }
        families.forEach(family -> family.cells().forEach(cell -> counts.put(cell, true)));
        inclusions.forEach(inclusion -> counts.put(inclusion.inner(), true));
        return counts.keySet();
    }

    private List<Family> allFamilies() {
        List<Family> all = new ArrayList<>(families);
        all.addAll(partitions);
        return all;
    }

    private List<Family> withTheRest(List<Family> given) {
        List<Family> all = new ArrayList<>(given);
        families.stream()
                .filter(family -> !family.cells().stream().allMatch(cell -> isPartOf(all, cell)))
                .forEach(all::add);
        for (Tally tally : tallies) {
            if (!tally.isQuality() && !isPartOf(all, tally.counted())) {
                Sum among = tally.among();
                all.add(new Family(
                        among == null
                                ? List.of(tally.counted())
                                : List.of(tally.counted(), among.minus(tally.counted())),
                        among == null));
            }
        }
        return List.copyOf(all);
    }

    private static boolean isPartOf(List<Family> partitions, Sum count) {
        return partitions.stream().anyMatch(partition -> partition.inside(count).isPresent());
    }

    private record Part(Family partition, Set<Tally> left) {

        Part {
            left = Set.copyOf(left);
        }
    }
}
