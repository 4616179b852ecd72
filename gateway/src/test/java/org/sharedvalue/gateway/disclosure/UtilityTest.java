package org.sharedvalue.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.DataSetB;
import org.sharedvalue.gateway.report.cells.CellSums;

/** How much is left to read: protection that withholds everything would pass every other test. */
class UtilityTest {

    private static final Policy POLICY = new Policy(Policy.STANDARD);

    @Test
    void mostOfTheGoldenProgramIsShown() {
        CellSums sums = DataSetB.sums().build();
        Map<String, Long> counts = new TreeMap<>();
        for (Metric metric : Metric.values()) {
            counts.put(metric.name(), sums.of(metric));
        }

        assertThat(shown("data set B", new Table(counts, Map.of(), true))).isGreaterThan(0.8);
    }

    @Test
    void aBreakdownOfLargeRowsShowsSomething() {
        People people = new People(new Random(7));
        assertThat(shown("rows of 1 to 300", People.table(people.of("one", 5, 300))))
                .isGreaterThan(0.3);
    }

    /** Among so many, what is hidden for the sake of 4 leavers with an offer has more values than can be told apart. */
    @Test
    void offersToAllAreShownThoughFewWentToLeavers() {
        Table table = new Table(
                Map.of(
                        Metric.STARTERS.name(), 243L,
                        Metric.COMPLETERS.name(), 150L,
                        Metric.LEAVERS.name(), 69L,
                        Metric.COMPLETERS_WITH_OFFER.name(), 108L,
                        Metric.STARTERS_WITH_OFFER.name(), 112L),
                Map.of(),
                true);
        Publication candidate =
                new Publication(POLICY, Reader.LAYOUT, Map.of("one", table), "", Set.of(), Set.of(), Set.of());

        Guard.Verdict verdict = Guard.of(candidate, List.of(List.of()));

        assertThat(verdict.withheld()).isEmpty();
        assertThat(verdict.discloses()).isFalse();
        assertThat(candidate.suppression().hidden())
                .filteredOn(place -> place.tally().isHeadline())
                .extracting(place -> place.tally().figure())
                .contains("F5")
                .doesNotContain("F5s");
    }

    private static double shown(String name, Table table) {
        Publication candidate =
                new Publication(POLICY, Reader.LAYOUT, Map.of("one", table), "cohort", Set.of(), Set.of(), Set.of());
        Guard.Verdict verdict = Guard.of(candidate, List.of(List.of()));
        Suppression suppression = candidate.withholding(verdict.withheld()).suppression();
        long all = 0;
        long hidden = 0;
        for (String level : table.levels()) {
            for (Tally tally : Reader.LAYOUT.tallies()) {
                if (!tally.isQuality() && (tally.inBreakdowns() || level.equals(Table.WHOLE))) {
                    all++;
                    hidden += suppression.hides(tally, level) ? 1 : 0;
                }
            }
        }
        double share = 1 - (double) hidden / all;
        System.out.printf("utility, %s: %.0f %% of %d counts are shown%n", name, 100 * share, all);
        return share;
    }
}
