package org.sharedvalue.gateway.report.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Ratio;

class DeclaredFiguresTest {

    private static final UUID PROGRAM = new UUID(9, 9);

    private static final LocalDate DAY = LocalDate.of(2012, 12, 31);
    private static final String PAPER = "The power of partnerships in social innovation";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void theGoldenCaseDeclaresItsOfferRate() {
        List<DeclaredResult> declared =
                List.of(result("F2.completers", 198, DAY, PAPER), result("F5.numerator", 144, DAY, PAPER));

        assertThat(DeclaredFigures.of(declared, TODAY))
                .containsExactly(
                        new DeclaredFigure(PROGRAM, "F5", 144L, 198L, new Ratio(144, 198).value(), DAY, PAPER),
                        new DeclaredFigure(PROGRAM, "F2.completers", null, null, new Quantity.Count(198), DAY, PAPER),
                        new DeclaredFigure(PROGRAM, "F5.numerator", null, null, new Quantity.Count(144), DAY, PAPER));
    }

    @Test
    void halvesOfDifferentSourcesMakeNoRatio() {
        List<DeclaredResult> declared =
                List.of(result("F2.completers", 198, DAY, PAPER), result("F5.numerator", 144, DAY, "Press release"));

        assertThat(codes(declared)).containsExactly("F5.numerator", "F2.completers");
    }

    @Test
    void halvesOfDifferentDaysMakeNoRatio() {
        List<DeclaredResult> declared =
                List.of(result("F2.completers", 198, DAY, PAPER), result("F5.numerator", 144, DAY.plusDays(1), PAPER));

        assertThat(codes(declared)).containsExactly("F2.completers", "F5.numerator");
    }

    @Test
    void theSumOfDeclaredPartsIsADenominator() {
        List<DeclaredResult> declared =
                List.of(result("F2.completers", 198, DAY, PAPER), result("F2.leavers", 93, DAY, PAPER));

        assertThat(DeclaredFigures.of(declared, TODAY))
                .contains(new DeclaredFigure(PROGRAM, "F4", 198L, 291L, new Ratio(198, 291).value(), DAY, PAPER));
    }

    @Test
    void aRatesOwnDenominatorWillDo() {
        List<DeclaredResult> declared =
                List.of(result("F8.13.denominator", 146, DAY, PAPER), result("F8.13.numerator", 124, DAY, PAPER));

        assertThat(codes(declared)).contains("F8.13");
    }

    @Test
    void aCountStatedTwiceDifferentlyMakesNoRatio() {
        List<DeclaredResult> declared = List.of(
                result("F2.completers", 198, DAY, PAPER),
                result("F5.denominator", 200, DAY, PAPER),
                result("F5.numerator", 144, DAY, PAPER));

        assertThat(codes(declared)).doesNotContain("F5").hasSize(3);
    }

    @Test
    void laterDeclarationsAreNotYetThere() {
        assertThat(DeclaredFigures.of(List.of(result("F1", 1, DAY, PAPER)), DAY))
                .hasSize(1);
        assertThat(DeclaredFigures.of(List.of(result("F1", 1, DAY, PAPER)), DAY.minusDays(1)))
                .isEmpty();
    }

    @Test
    void supersededDeclarationsAreGone() {
        DeclaredResult first = result("F2.completers", 200, DAY, PAPER);
        DeclaredResult second =
                new DeclaredResult(new UUID(3, 9), PROGRAM, "F2.completers", 198, DAY, PAPER, first.id());

        assertThat(DeclaredFigures.of(List.of(first, second), TODAY))
                .extracting(DeclaredFigure::value)
                .containsExactly(new Quantity.Count(198));
    }

    @Test
    void aDeclaredRatioOfNothingHasNoValue() {
        List<DeclaredResult> declared =
                List.of(result("F2.completers", 0, DAY, PAPER), result("F5.numerator", 0, DAY, PAPER));

        assertThat(DeclaredFigures.of(declared, TODAY))
                .contains(new DeclaredFigure(PROGRAM, "F5", 0L, 0L, null, DAY, PAPER));
    }

    private static List<String> codes(List<DeclaredResult> declared) {
        return DeclaredFigures.of(declared, TODAY).stream()
                .map(DeclaredFigure::code)
                .toList();
    }

    private static DeclaredResult result(String component, long value, LocalDate day, String source) {
        return new DeclaredResult(new UUID(3, component.hashCode()), PROGRAM, component, value, day, source, null);
    }
}
