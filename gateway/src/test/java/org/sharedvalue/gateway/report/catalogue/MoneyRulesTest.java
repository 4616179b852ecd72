package org.sharedvalue.gateway.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.DataSetB;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.cells.PaidTime;
import org.sharedvalue.gateway.report.cells.TimeCostRate;
import org.sharedvalue.gateway.report.cells.TimeValue;
import org.sharedvalue.gateway.report.value.ByOrganisation;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Reason;

class MoneyRulesTest {

    private static final UUID EMPLOYER = DataSetB.LEAD;
    private static final UUID OTHER_EMPLOYER = DataSetB.JOB_CENTRE;
    private static final LocalDate DAY = LocalDate.of(2010, 3, 1);
    private static final TimeCostRate RATE = new TimeCostRate(new UUID(2, 1), EMPLOYER, DAY, null, 1_000, "GBP");

    @Test
    void somePaidHoursWithoutARateAreProvisional() {
        Basis basis = basis(cash(10_000), TimeValue.of(List.of(hours(EMPLOYER), hours(OTHER_EMPLOYER)), List.of(RATE)));

        assertProvisional(figure("F14", basis), Quantity.money(1_000, "GBP"));
        assertProvisional(figure("F15", basis), Quantity.money(11_000, "GBP"));
        assertProvisional(figure("F16.starter", basis), Quantity.money(5_500, "GBP"));
    }

    @Test
    void withoutAnyRateTimeHasNoValueAndTheTotalIsProvisional() {
        Basis basis = basis(cash(10_000), TimeValue.of(List.of(hours(EMPLOYER)), List.of()));

        assertThat(figure("F14", basis)).isEqualTo(Computed.notComputable(Reason.TIME_NOT_VALUED));
        assertProvisional(figure("F15", basis), Quantity.money(10_000, "GBP"));
    }

    @Test
    void aRateOfZeroIsARate() {
        TimeCostRate free = new TimeCostRate(new UUID(2, 2), EMPLOYER, DAY, null, 0, "GBP");

        Computed time = figure("F14", basis(cash(1), TimeValue.of(List.of(hours(EMPLOYER)), List.of(free))));

        assertThat(time).isEqualTo(Computed.of(Quantity.money(0, "GBP")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F14", "F15", "F16.starter", "F16.completer", "F16.jobStart", "F16.sustained26", "F17"})
    void twoCurrenciesAreNeverAdded(String code) {
        TimeCostRate euros = new TimeCostRate(new UUID(2, 2), EMPLOYER, DAY, null, 1_000, "EUR");

        Computed figure = figure(code, basis(cash(10_000), TimeValue.of(List.of(hours(EMPLOYER)), List.of(euros))));

        assertThat(figure.value()).isNull();
        assertThat(figure.status()).isEqualTo(FigureStatus.NOT_COMPUTABLE);
        assertThat(figure.reason()).isEqualTo(Reason.MIXED_CURRENCIES);
        assertThat(figure.parts().values())
                .allMatch(part -> part == null || part.equals(new ByOrganisation(List.of())));
    }

    @Test
    void aRateInAnotherCurrencyThatIsNotUsedDoesNotMix() {
        TimeCostRate later = new TimeCostRate(new UUID(2, 2), EMPLOYER, DAY.plusDays(1), null, 1_000, "EUR");
        TimeCostRate until = new TimeCostRate(new UUID(2, 1), EMPLOYER, DAY, DAY, 1_000, "GBP");

        Computed time = figure("F14", basis(cash(1), TimeValue.of(List.of(hours(EMPLOYER)), List.of(until, later))));

        assertThat(time).isEqualTo(Computed.of(Quantity.money(1_000, "GBP")));
    }

    @Test
    void aCostPerNobodyHasNoValue() {
        assertThat(figure("F16.completer", basis(cash(10_000), TimeValue.NONE)).reason())
                .isEqualTo(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void anOutcomeWithoutRecordedInputIsNotFree() {
        Computed cost = figure("F16.starter", basis(new CellSums.Builder(), TimeValue.NONE));

        assertThat(cost.value()).isNull();
        assertThat(cost.reason()).isEqualTo(Reason.NO_INPUT_RECORDED);
        assertThat(cost.parts()).containsEntry("full", null).containsEntry("cash", null);
    }

    @Test
    void anOutcomeThatOnlyUnvaluedTimeWentIntoIsNotFree() {
        Basis basis = basis(new CellSums.Builder(), TimeValue.of(List.of(hours(EMPLOYER)), List.of()));

        assertThat(figure("F16.starter", basis)).extracting(Computed::reason).isEqualTo(Reason.TIME_NOT_VALUED);
    }

    @Test
    void halfAMinorUnitIsRoundedUp() {
        assertThat(figure("F16.starter", basis(cash(4_001), TimeValue.NONE)).value())
                .isEqualTo(Quantity.money(2_001, "GBP"));
    }

    @Test
    void leverageOfAnOrganisationThatPutNothingInHasNoValue() {
        ByOrganisation.Row row = rows(basis(
                        new CellSums.Builder().add(Metric.LEVERAGED, EMPLOYER, 500), TimeValue.NONE))
                .get(0);

        assertThat(row)
                .isEqualTo(new ByOrganisation.Row(
                        EMPLOYER, 500L, 0L, null, FigureStatus.NOT_COMPUTABLE, Reason.ZERO_DENOMINATOR));
    }

    @Test
    void onlyTheOrganisationWhoseTimeLacksARateIsProvisional() {
        CellSums.Builder both = cash(10_000)
                .add(Metric.CASH, OTHER_EMPLOYER, 10_000)
                .add(Metric.PAID_QUARTERS, EMPLOYER, 4)
                .add(Metric.PAID_QUARTERS, OTHER_EMPLOYER, 4);
        Basis basis = basis(both, TimeValue.of(List.of(hours(EMPLOYER), hours(OTHER_EMPLOYER)), List.of(RATE)));

        assertThat(rows(basis))
                .extracting(ByOrganisation.Row::status)
                .containsExactly(FigureStatus.OK, FigureStatus.PROVISIONAL);
    }

    private static List<ByOrganisation.Row> rows(Basis basis) {
        return figure("F17", basis).parts().get("byOrganisation") instanceof ByOrganisation byOrganisation
                ? byOrganisation.rows()
                : List.of();
    }

    private static void assertProvisional(Computed figure, Quantity value) {
        assertThat(figure.value()).isEqualTo(value);
        assertThat(figure.status()).isEqualTo(FigureStatus.PROVISIONAL);
        assertThat(figure.reason()).isEqualTo(Reason.TIME_NOT_VALUED);
    }

    private static PaidTime hours(UUID employer) {
        return new PaidTime(employer, DAY, 4);
    }

    private static CellSums.Builder cash(long minor) {
        return new CellSums.Builder().add(Metric.CASH, EMPLOYER, minor);
    }

    private static Basis basis(CellSums.Builder inputs, TimeValue time) {
        CellSums sums = inputs.add(Metric.ENROLMENTS, 2).add(Metric.STARTERS, 2).build();
        return new Basis(sums, time, "GBP");
    }

    private static Computed figure(String code, Basis basis) {
        return FigureCatalogue.find(code).orElseThrow().compute(basis);
    }
}
