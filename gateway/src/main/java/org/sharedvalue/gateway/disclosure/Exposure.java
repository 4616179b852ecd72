package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rule 9: which suppressed counts could be worked out from everything published to one reader.
 *
 * <p>Every published count bounds a sum of unknowns; so does what is known of all counts, and n, which an attacker knows. A
 * value of a suppressed count is consistent while no bound rules it out once all have narrowed each other. That ends fast,
 * whatever the numbers are.
 */
public final class Exposure {

    private final List<Publication> publications;
    private final Unknowns unknowns;
    private final long[] truth;
    private final List<Bound> bounds;
    private final List<Suppression> suppressions;
    private final Map<List<List<Integer>>, Target> targets = new LinkedHashMap<>();

    private Exposure(List<Publication> publications) {
        this.publications = List.copyOf(publications);
        this.unknowns = new Unknowns(publications);
        this.truth = unknowns.truth();
        this.bounds = new ArrayList<>(unknowns.bounds());
        PeopleAcross.of(publications, unknowns).stream()
                .filter(bound -> bound.missing(bound.sum(truth)) == 0)
                .forEach(bounds::add);
        this.suppressions = publications.stream().map(Publication::suppression).toList();
        Map<List<Integer>, Set<Integer>> shown = new HashMap<>();
        for (int release = 0; release < publications.size(); release++) {
            for (String level : publications.get(release).table().levels()) {
                understand(release, level);
                publish(release, level, shown);
            }
        }
        // What is shown elsewhere is no secret; unless there are few others, whom n tells then.
        targets.values().removeIf(target -> shown.getOrDefault(Target.boxed(target.counted()), Set.of()).stream()
                .anyMatch(release -> release != target.release() || !isSmall(target)));
        Set<Integer> none = none();
        targets.values().removeIf(target -> target.isTold(none));
    }

    /** The places, by release in the order given, that leave an attacker with too few values. */
    public static Map<Integer, Set<Place>> of(List<Publication> publications) {
        return new Exposure(publications).exposed();
    }

    private void publish(int release, String level, Map<List<Integer>, Set<Integer>> shown) {
        Publication publication = publications.get(release);
        for (Tally tally : publication.layout().tallies()) {
            Place place = new Place(tally, level);
            int[] counted = unknowns.of(release, tally.counted(), level).orElse(null);
            if (counted != null
                    && !tally.isQuality()
                    && publication.isCurrent(place)
                    && (place.isWhole() || tally.inBreakdowns())) {
                int[] among = Optional.ofNullable(tally.among())
                        .flatMap(count -> unknowns.of(release, count, level))
                        .orElse(null);
                if (suppressions.get(release).hides(tally, level)) {
                    if (!place.isWhole() && publication.table().rows().size() == 1) {
                        continue; // the only row is the whole, which is protected itself
                    }
                    Target target = new Target(release, place, counted, among, rest(release, place));
                    targets.putIfAbsent(
                            List.of(Target.boxed(counted), Target.boxed(among == null ? new int[0] : among)), target);
                } else {
                    shown.computeIfAbsent(Target.boxed(counted), unseen -> new HashSet<>())
                            .add(release);
                    know(release, place, counted, among);
                }
            }
        }
    }

    /** What a count that is shown tells: what it was rounded from, and whether there are others at all. */
    private void know(int release, Place place, int[] counted, int @Nullable [] among) {
        Policy policy = publications.get(release).policy();
        bounds.add(known(policy, counted));
        Sum all = place.tally().among();
        if (among != null && all != null) {
            bounds.add(known(policy, among));
            long most = Policy.most(published(among)) - policy.least(published(counted));
            bounds.add(Bound.of(rest(release, place), 0, most < policy.threshold() ? 0 : most));
        }
    }

    /** The unknowns of n − x; none of a plain count, or where no partition holds both. */
    private int[] rest(int release, Place place) {
        Sum among = place.tally().among();
        return among == null
                ? new int[0]
                : unknowns.rest(release, among, place.tally().counted(), place.row())
                        .orElse(new int[0]);
    }

    private Bound known(Policy policy, int[] count) {
        return Bound.of(count, policy.least(published(count)), Policy.most(published(count)));
    }

    private long published(int[] count) {
        return Policy.rounded(Target.sum(count, truth));
    }

    /** What is so whatever is published. */
    private void understand(int release, String level) {
        for (Layout.Inclusion inclusion : publications.get(release).layout().inclusions()) {
            int[] inner = unknowns.of(release, inclusion.inner(), level).orElse(null);
            int[] outer = unknowns.of(release, inclusion.outer(), level).orElse(null);
            if (inner != null && outer != null && Target.sum(inner, truth) <= Target.sum(outer, truth)) {
                bounds.add(Bound.included(inner, outer));
            }
        }
    }

    /** Unknowns of which the releases say that there is none: by themselves, or in a whole of which there is none. */
    private Set<Integer> none() {
        List<Bound> said = new ArrayList<>(unknowns.bounds());
        bounds.stream().filter(Bound::saysNone).forEach(said::add);
        Ranges ranges = Ranges.of(Ranges.Bounds.of(said, truth.length), 1);
        return IntStream.range(0, truth.length)
                .filter(unknown -> ranges.most(new int[] {unknown}) == 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    private Map<Integer, Set<Place>> exposed() {
        Ranges known = Ranges.of(
                Ranges.Bounds.of(bounds, truth.length),
                2 * Arrays.stream(truth).max().orElse(0) + 100);
        Map<Integer, Set<Place>> exposed = new HashMap<>();
        for (Target target : targets.values()) {
            if (!isProtected(target, known)) {
                exposed.computeIfAbsent(target.release(), unseen -> new HashSet<>())
                        .add(target.place());
            }
        }
        return exposed;
    }

    private boolean isProtected(Target target, Ranges known) {
        int[] among = target.among();
        Long n = among == null ? null : Target.sum(among, truth);
        Policy policy = publications.get(target.release()).policy();
        long needed = policy.leastValues(n);
        Ranges ranges = among == null || n == null ? known : known.with(Bound.pinned(among, n));
        boolean small = mustBeSmall(target);
        long found = 0;
        long most = n == null ? ranges.most(target.counted()) : Math.min(n, ranges.most(target.counted()));
        for (long value = ranges.least(target.counted()); found < needed && value <= most; value++) {
            boolean fitsRule = !small || policy.hides(value, n);
            if (fitsRule && ranges.with(Bound.pinned(target.counted(), value)).arePossible()) {
                found++;
            }
        }
        return found >= needed;
    }

    private boolean isSmall(Target target) {
        int[] among = target.among();
        Policy policy = publications.get(target.release()).policy();
        return policy.hides(Target.sum(target.counted(), truth), among == null ? null : Target.sum(among, truth));
    }

    /**
     * Whether who knows the rules can tell that a count is suppressed for its own size: its figure was not withheld, and no
     * family explains it, because none has cells that it stands between and that everything shown leaves together. In rows
     * others may be the reason.
     */
    private boolean mustBeSmall(Target target) {
        Publication publication = publications.get(target.release());
        Suppression suppression = suppressions.get(target.release());
        return target.place().isWhole()
                && !publication
                        .withheld()
                        .contains(Suppression.whole(target.place().tally().figure()))
                && !suppression.fallsWithAnother(target.place())
                && publication.layout().families().stream().noneMatch(family -> publication
                        .layout()
                        .mayExplain(
                                family,
                                target.place().tally(),
                                shown -> !suppression.hides(shown, Table.WHOLE)
                                        && publication.isCurrent(new Place(shown, Table.WHOLE))));
    }
}
