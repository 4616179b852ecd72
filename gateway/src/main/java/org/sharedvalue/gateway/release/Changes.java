package org.sharedvalue.gateway.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.sharedvalue.gateway.disclosure.Moves;
import org.sharedvalue.gateway.disclosure.Place;
import org.sharedvalue.gateway.disclosure.Policy;
import org.sharedvalue.gateway.disclosure.Publication;
import org.sharedvalue.gateway.disclosure.Suppression;
import org.sharedvalue.gateway.disclosure.Table;
import org.sharedvalue.gateway.disclosure.Tally;
import org.sharedvalue.gateway.release.published.Earlier;
import org.sharedvalue.gateway.release.published.PublishedCounts;

/** What a release has to carry (rule 7): each value is held against the release in which it was computed. */
final class Changes {

    private final Policy policy;
    private final Map<String, UUID> origins;
    private final Earlier earlier;
    private final Map<UUID, Moves> moves;

    Changes(Policy policy, Map<String, UUID> origins) {
        this(policy, origins, Earlier.NONE, new HashMap<>());
    }

    private Changes(Policy policy, Map<String, UUID> origins, Earlier earlier, Map<UUID, Moves> moves) {
        this.policy = policy;
        this.origins = origins;
        this.earlier = earlier;
        this.moves = moves;
    }

    /** Nothing was shown before. */
    static Changes none(Policy policy) {
        return new Changes(policy, Map.of());
    }

    /** The same with what earlier releases show. */
    Changes with(Earlier shown) {
        return new Changes(policy, origins, shown, moves);
    }

    /** Where those are counted who moved since a release. */
    Moves movesSince(UUID origin) {
        return moves.computeIfAbsent(origin, unseen -> new Moves(policy, PublishedCounts.LAYOUT));
    }

    Earlier earlier() {
        return earlier;
    }

    /** Figures that show what they showed. */
    Set<String> held() {
        return figures(Earlier::figure, Moves::allowFigure);
    }

    /** Figures whose breakdown does. */
    Set<String> heldBreakdowns() {
        return figures(Earlier::breakdown, Moves::allowBreakdown);
    }

    /** Qualities that are not shown anew. */
    Set<String> still() {
        Set<String> still = new TreeSet<>();
        figures(code -> Earlier.quality(Earlier.figure(code)), Moves::allowQuality)
                .forEach(code -> still.add(Earlier.quality(Earlier.figure(code))));
        figures(code -> Earlier.quality(Earlier.breakdown(code)), Moves::allowQualityOfBreakdown)
                .forEach(code -> still.add(Earlier.quality(Earlier.breakdown(code))));
        return still;
    }

    private Set<String> figures(UnaryOperator<String> name, BiPredicate<Moves, String> allow) {
        Set<String> carried = new TreeSet<>();
        for (Tally tally : PublishedCounts.LAYOUT.tallies()) {
            UUID origin = origins.get(name.apply(tally.figure()));
            if (origin != null && !allow.test(movesSince(origin), tally.figure())) {
                carried.add(tally.figure());
            }
        }
        return carried;
    }

    /** What was decided, with the place where each value that is shown now, or was last, was computed. */
    Decisions decided(Publication release, UUID id) {
        Map<String, UUID> shown = new HashMap<>(origins);
        Suppression suppression = release.suppression();
        Set<String> still = still();
        for (Tally tally : PublishedCounts.LAYOUT.tallies()) {
            for (String level : release.table().rows().keySet()) {
                note(shown, release, suppression, still, new Place(tally, level), id);
            }
            note(shown, release, suppression, still, new Place(tally, Table.WHOLE), id);
        }
        return new Decisions(release.withheld(), release.held(), release.heldBreakdowns(), still, shown);
    }

    private static void note(
            Map<String, UUID> shown,
            Publication release,
            Suppression suppression,
            Set<String> still,
            Place place,
            UUID id) {
        Tally tally = place.tally();
        String figure = place.isWhole() ? Earlier.figure(tally.figure()) : Earlier.breakdown(tally.figure());
        String name = tally.isQuality() ? Earlier.quality(figure) : figure;
        if ((place.isWhole() || tally.inBreakdowns())
                && (tally.isQuality() || tally.isHeadline())
                && release.isCurrent(place)
                && !still.contains(name)
                && !suppression.hides(tally, place.row())) {
            shown.put(name, id);
        }
    }
}
