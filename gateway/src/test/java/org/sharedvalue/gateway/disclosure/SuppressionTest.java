package org.sharedvalue.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.gateway.figure.Metric.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sharedvalue.gateway.figure.Metric;

/** Rules 3, 4 and 7 on single cases; what the golden case shows stands in its release. */
class SuppressionTest {

    private static final Policy POLICY = new Policy(Policy.STANDARD);

    /** A hundred starters with no outcomes, all but those given. */
    private static Map<String, Long> counts(Map<Metric, Long> given) {
        Map<Metric, Long> counts = new EnumMap<>(Map.of(STARTERS, 100L, COMPLETERS, 100L));
        counts.putAll(given);
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((metric, count) -> named.put(metric.name(), count));
        return named;
    }

    private static Set<String> hidden(Table table, String level) {
        return Suppression.of(POLICY, Reader.LAYOUT, table, Set.of()).hidden().stream()
                .filter(place -> place.row().equals(level) && place.tally().isHeadline())
                .map(place -> place.tally().figure())
                .collect(Collectors.toSet());
    }

    private static Set<String> hidden(Map<Metric, Long> given) {
        return hidden(new Table(counts(given), Map.of(), true), Table.WHOLE);
    }

    @Test
    void aSuppressedCellTakesTheNextSmallestOfItsFamilyAndWhatStandsBetween() {
        // Three left early: completers hide with them, and so do all figures of completers.
        assertThat(hidden(Map.of(COMPLETERS, 97L, LEAVERS, 3L)))
                .contains("F2.leavers", "F2.completers", "F4", "F5", "F6", "F7")
                .doesNotContain("F1", "F2.active", "F5s", "F6s");
    }

    @Test
    void aFigureThatDividesByWhatAnotherHidesFallsWithIt() {
        Set<String> fallen =
                hidden(Map.of(COMPLETERS_WITH_JOB_START, 94L, STARTERS_WITH_JOB_START, 94L, PARTNER_HIRES, 50L));

        assertThat(fallen).contains("F6s", "F18");
    }

    @Test
    void noneOfEnoughIsShown() {
        assertThat(hidden(Map.of())).doesNotContain("F5", "F5s", "F6");
    }

    private static Table rows(boolean additive, long... completersWithOffer) {
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        Map<String, Long> whole = new TreeMap<>();
        for (int row = 0; row < completersWithOffer.length; row++) {
            Map<String, Long> of = counts(Map.of(
                    COMPLETERS_WITH_OFFER, completersWithOffer[row], STARTERS_WITH_OFFER, completersWithOffer[row]));
            of.forEach((name, count) -> whole.merge(name, count, Long::sum));
            rows.put("row " + row, of);
        }
        return new Table(whole, rows, additive);
    }

    private static List<String> rowsWithout(Table table, String figure) {
        return table.rows().keySet().stream()
                .filter(row -> hidden(table, row).contains(figure))
                .toList();
    }

    @Test
    void oneSuppressedRowTakesTheNextSmallest() {
        assertThat(rowsWithout(rows(true, 4, 60, 40, 50), "F5")).containsExactly("row 0", "row 2");
    }

    @Test
    void twoSuppressedRowsThatAreFewTogetherTakeAThird() {
        assertThat(rowsWithout(rows(true, 3, 4, 60, 40, 50), "F5")).containsExactly("row 0", "row 1", "row 3");
        assertThat(rowsWithout(rows(true, 97, 96, 60, 40, 50), "F5")).containsExactly("row 0", "row 1", "row 3");
        assertThat(rowsWithout(rows(true, 6, 7, 60, 40, 50), "F5")).containsExactly("row 0", "row 1");
    }

    @Test
    void rowsWithNoneProtectNobodyAndAreTakenLast() {
        assertThat(rowsWithout(rows(true, 4, 0, 40, 50, 60), "F5")).containsExactly("row 0", "row 2");
    }

    @Test
    void aBreakdownOfWhichOneRowIsLeftIsWithheld() {
        assertThat(rowsWithout(rows(true, 4, 60, 40), "F5")).hasSize(3);
    }

    @Test
    void inRowsThatOverlapNoneAndAllAreSuppressedToo() {
        assertThat(rowsWithout(rows(false, 0, 60, 40, 50, 45), "F5")).contains("row 0");
        assertThat(rowsWithout(rows(true, 0, 60, 40, 50, 45), "F5")).isEmpty();
    }

    @Test
    void aFigureMovesOnceTenHave() {
        Moves nine = new Moves(POLICY, Reader.LAYOUT);
        Moves ten = new Moves(POLICY, Reader.LAYOUT);
        for (int person = 0; person < 10; person++) {
            Map<String, Long> before = Map.of(COMPLETERS.name(), 1L);
            Map<String, Long> now = Map.of(COMPLETERS.name(), 1L, COMPLETERS_WITH_OFFER.name(), 1L);
            if (person < 9) {
                nine.add(before, Set.of("a"), now, Set.of("a"));
            }
            ten.add(before, Set.of("a"), now, Set.of(person < 5 ? "a" : "b"));
        }

        assertThat(nine.allowFigure("F5")).isFalse();
        assertThat(nine.allowFigure("F4")).isTrue();
        assertThat(ten.allowFigure("F5")).isTrue();
        assertThat(ten.allowBreakdown("F5")).isFalse();
        assertThat(ten.allowBreakdown("F4")).isFalse();
    }

    @Test
    void aScopeThatIsLeftOverFromTwoOthersIsNotReleased() {
        // 30 of the partnership less 20 of the other program leaves 6 to 9 of the 40 in this one.
        Table one = new Table(sameEmployer(40, 8), Map.of(), true);
        Table other = new Table(sameEmployer(100, 20), Map.of(), true);
        Publication partnership = publication(Map.of("one", one, "other", other));
        Publication program = publication(Map.of("other", other));

        assertThat(Guard.discloses(publication(Map.of("one", one)), List.of(List.of())))
                .isFalse();
        assertThat(Guard.of(publication(Map.of("one", one)), List.of(List.of(partnership, program)))
                        .discloses())
                .isTrue();
    }

    private static Map<String, Long> sameEmployer(long due, long same) {
        return counts(Map.of(
                STARTERS_WITH_JOB_START, due,
                COMPLETERS_WITH_JOB_START, due,
                DUE_26, due,
                SUSTAINED_26, due,
                SAME_EMPLOYER_26, same));
    }

    private static Publication publication(Map<String, Table> programs) {
        return new Publication(POLICY, Reader.LAYOUT, programs, "", Set.of(), Set.of(), Set.of());
    }
}
