package org.sharedvalue.gateway.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.cells.TimeValue;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Ratio;
import org.sharedvalue.gateway.report.value.Reason;

class FigureRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F1",
                "F1.participants",
                "F2.completers",
                "F2.leavers",
                "F2.active",
                "F3",
                "F4",
                "F5",
                "F5s",
                "F6",
                "F6s",
                "F7",
                "F8.13",
                "F8.26",
                "F8.52",
                "F9"
            })
    void withoutAnyEnrolmentNothingWasMeasured(String code) {
        Computed figure = figure(code, new CellSums.Builder());

        assertThat(figure.value()).isNull();
        assertThat(figure.status()).isEqualTo(FigureStatus.NOT_COMPUTABLE);
        assertThat(figure.reason()).isEqualTo(Reason.NO_MEASURED_RECORDS);
    }

    @Test
    void unmeasuredDestinationsAreNotZero() {
        assertThat(figure("F7", new CellSums.Builder()).parts())
                .containsEntry("negative", null)
                .containsEntry("unknown", null)
                .containsEntry("upper", new Ratio(0, 0));
    }

    @Test
    void anEnrolmentThatHasNotStartedIsAMeasuredZero() {
        CellSums.Builder applied = new CellSums.Builder().add(Metric.ENROLMENTS, 1);

        assertThat(figure("F1", applied)).isEqualTo(Computed.of(new Quantity.Count(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F3", "F4", "F5", "F5s", "F6", "F6s", "F7", "F8.13", "F8.26", "F8.52", "F9", "F18"})
    void aRatioOfNothingHasNoValue(String code) {
        Computed figure = figure(code, new CellSums.Builder().add(Metric.ENROLMENTS, 1));

        assertThat(figure.ratio()).isEqualTo(new Ratio(0, 0));
        assertThat(figure.value()).isNull();
        assertThat(figure.status()).isEqualTo(FigureStatus.NOT_COMPUTABLE);
        assertThat(figure.reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void theCompletionRateIsProvisionalWhileAnyoneIsActive() {
        CellSums.Builder oneActive = started(3).add(Metric.COMPLETERS, 1).add(Metric.LEAVERS, 1);

        Computed figure = figure("F4", oneActive);

        assertThat(figure.ratio()).isEqualTo(new Ratio(1, 2));
        assertThat(figure.status()).isEqualTo(FigureStatus.PROVISIONAL);
        assertThat(figure.reason()).isEqualTo(Reason.STILL_ACTIVE);
        assertThat(figure("F2.active", oneActive)).isEqualTo(Computed.of(new Quantity.Count(1)));
    }

    @Test
    void theCompletionRateHasNoValueWhileEveryoneIsActive() {
        assertThat(figure("F4", started(3)).reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void exactlyHalfOfTheResultsIsEnough() {
        CellSums.Builder half =
                started(4).add(Metric.DUE_13, 4).add(Metric.SUSTAINED_13, 1).add(Metric.NOT_SUSTAINED_13, 1);

        assertThat(figure("F8.13", half).status()).isEqualTo(FigureStatus.OK);
    }

    @Test
    void lessThanHalfOfTheResultsIsProvisional() {
        CellSums.Builder less =
                started(5).add(Metric.DUE_13, 5).add(Metric.SUSTAINED_13, 1).add(Metric.NOT_SUSTAINED_13, 1);

        assertThat(figure("F8.13", less).reason()).isEqualTo(Reason.LOW_RESPONSE);
    }

    @Test
    void qualityIsLeftOutWhereNoOutcomeIsBehindAFigure() {
        Basis basis = new Basis(started(1).build(), TimeValue.NONE, "GBP");

        assertThat(FigureCatalogue.find("F1").orElseThrow().verifiedShare(basis))
                .isNull();
        assertThat(FigureCatalogue.find("F6").orElseThrow().verifiedShare(basis))
                .isEqualTo(new Ratio(0, 0));
    }

    @Test
    void breakdownsCarryWhatIsCountedPerEnrolment() {
        Set<String> inBreakdowns = FigureCatalogue.definitions().stream()
                .filter(FigureDefinition::inBreakdowns)
                .map(FigureDefinition::code)
                .collect(Collectors.toSet());

        assertThat(inBreakdowns)
                .containsExactlyInAnyOrder(
                        "F1",
                        "F2.completers",
                        "F2.leavers",
                        "F2.active",
                        "F3",
                        "F4",
                        "F5",
                        "F5s",
                        "F6",
                        "F6s",
                        "F7",
                        "F8.13",
                        "F8.26",
                        "F8.52",
                        "F9",
                        "F18");
    }

    private static CellSums.Builder started(long starters) {
        return new CellSums.Builder().add(Metric.ENROLMENTS, starters).add(Metric.STARTERS, starters);
    }

    private static Computed figure(String code, CellSums.Builder sums) {
        return FigureCatalogue.find(code).orElseThrow().compute(new Basis(sums.build(), TimeValue.NONE, "GBP"));
    }
}
