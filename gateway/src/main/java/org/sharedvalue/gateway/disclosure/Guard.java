package org.sharedvalue.gateway.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rule 9 for a release about to be made: withholds what gives something away, breakdowns first of all, and says if that is too little. */
public final class Guard {

    private static final int ROUNDS = 4;

    /** Stands for a count of another release: nothing of the candidate itself is to be withheld for it but breakdowns. */
    private static final Tally NONE = new Tally("", Tally.VALUE, Sum.of(""), null, false);

    private Guard() {}

    /**
     * What has to be withheld.
     *
     * @param candidate the release
     * @param readers what else each of its readers can read of the same enrolments; not empty
     */
    public static Verdict of(Publication candidate, Collection<List<Publication>> readers) {
        Set<String> withheld = new TreeSet<>(candidate.withheld());
        if (!withholdFigures(candidate, withheld)) {
            return new Verdict(withheld, true);
        }
        withholdBreakdowns(candidate, withheld);
        for (int round = 1; ; round++) {
            Publication careful = candidate.withholding(withheld);
            Set<Place> exposed = exposed(careful, readers);
            if (exposed.isEmpty()) {
                return new Verdict(withheld, false);
            }
            Set<String> more = round < ROUNDS ? givingAway(careful, exposed) : breakdowns(candidate);
            if (!withheld.addAll(more) && !withheld.addAll(breakdowns(candidate))) {
                return new Verdict(withheld, true);
            }
        }
    }

    /** Withholds the figures by which the rules themselves would tell of this release alone; false where nothing helps. */
    private static boolean withholdFigures(Publication candidate, Set<String> withheld) {
        Table table = candidate.table();
        for (Family partition : candidate.layout().partitions()) {
            Publication careful = candidate.withholding(withheld);
            switch (Insight.of(careful, careful.suppression(), table, partition, Table.WHOLE)) {
                case SHOW -> {}
                case WITHHOLD ->
                    candidate.layout().figuresOf(partition).forEach(figure -> withheld.add(Suppression.whole(figure)));
                case REFUSE -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same of breakdowns, of which a row that tells is reason enough. */
    private static void withholdBreakdowns(Publication candidate, Set<String> withheld) {
        Table table = candidate.table();
        for (Family partition : candidate.layout().partitions()) {
            Publication careful = candidate.withholding(withheld);
            Suppression suppression = careful.suppression();
            if (table.rows().keySet().stream()
                    .anyMatch(row -> Insight.of(careful, suppression, table, partition, row) != Insight.Verdict.SHOW)) {
                withheld.addAll(candidate.layout().figuresOf(partition));
            }
        }
    }

    /**
     * What gives a count away: the breakdown that it is in, and a figure that shows the same count by itself, so that n,
     * which an attacker knows, tells the rest.
     */
    private static Set<String> givingAway(Publication candidate, Set<Place> exposed) {
        Set<String> more = new TreeSet<>();
        for (Place place : exposed) {
            Tally home = candidate.layout().home(place.tally().counted());
            String other = home == null || home.equals(place.tally()) ? null : home.figure();
            if (!place.isWhole()) {
                more.add(place.tally().figure());
                if (other != null) {
                    more.add(other);
                }
            } else if (other != null) {
                more.add(Suppression.whole(other));
            }
        }
        return more;
    }

    /** Whether a release, as it is, tells one of its readers too much. */
    public static boolean discloses(Publication release, Collection<List<Publication>> readers) {
        return !withholdFigures(release.withholding(Set.of()), new TreeSet<>())
                || !exposed(release, readers).isEmpty();
    }

    /** The places of the candidate that are exposed; those of other releases stand for its whole. */
    private static Set<Place> exposed(Publication candidate, Collection<List<Publication>> readers) {
        Set<Place> exposed = new HashSet<>();
        for (List<Publication> others : new HashSet<>(readers)) {
            List<Publication> read = new ArrayList<>(others);
            read.add(candidate);
            Exposure.of(read)
                    .forEach((release, places) -> places.forEach(
                            place -> exposed.add(release == others.size() ? place : new Place(NONE, Table.WHOLE))));
        }
        return exposed;
    }

    private static Set<String> breakdowns(Publication candidate) {
        return candidate.table().rows().isEmpty()
                ? Set.of()
                : candidate.layout().tallies().stream()
                        .filter(Tally::inBreakdowns)
                        .map(Tally::figure)
                        .collect(Collectors.toSet());
    }

    /**
     * What came out.
     *
     * @param withheld figures whose breakdown is withheld, or that are withheld altogether
     * @param discloses whether something is still given away
     */
    public record Verdict(Set<String> withheld, boolean discloses) {

        public Verdict {
            withheld = Set.copyOf(withheld);
        }
    }
}
