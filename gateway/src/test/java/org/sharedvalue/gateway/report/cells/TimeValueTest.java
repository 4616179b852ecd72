package org.sharedvalue.gateway.report.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeValueTest {

    private static final UUID EMPLOYER = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2012, 6, 30);

    @Test
    void roundsTheSumOnceAndNotEachDay() {
        TimeValue value = TimeValue.of(List.of(quarter(DAY), quarter(DAY.plusDays(1))), List.of(rate(DAY, null, 1)));

        assertThat(value.total())
                .as("two quarters of one minor unit are a half")
                .isEqualTo(1);
    }

    @Test
    void roundsHalfUp() {
        assertThat(TimeValue.of(List.of(quarter(DAY)), List.of(rate(DAY, null, 2)))
                        .total())
                .isEqualTo(1);
        assertThat(TimeValue.of(List.of(quarter(DAY)), List.of(rate(DAY, null, 1)))
                        .total())
                .isZero();
    }

    @Test
    void valuesEachDayAtTheRateOfThatDay() {
        List<TimeCostRate> rates = List.of(rate(DAY, DAY, 400), rate(DAY.plusDays(1), null, 800));

        TimeValue value = TimeValue.of(List.of(quarter(DAY), quarter(DAY.plusDays(1))), rates);

        assertThat(value.total()).isEqualTo(100 + 200);
        assertThat(value.lacksRates()).isFalse();
    }

    @Test
    void hoursBeforeTheFirstRateHaveNone() {
        TimeValue value = TimeValue.of(List.of(quarter(DAY.minusDays(1))), List.of(rate(DAY, null, 400)));

        assertThat(value.isUnknown()).isTrue();
        assertThat(value.total()).isZero();
    }

    @Test
    void neverUsesTheRateOfAnotherEmployer() {
        TimeValue value = TimeValue.of(List.of(new PaidTime(OTHER, DAY, 1)), List.of(rate(DAY, null, 400)));

        assertThat(value.lacksRates(OTHER)).isTrue();
        assertThat(value.isUnknown(OTHER)).isTrue();
        assertThat(value.lacksRates(EMPLOYER)).isFalse();
    }

    @Test
    void theLaterOfTwoOverlappingRatesHolds() {
        List<TimeCostRate> rates = List.of(rate(DAY.minusDays(9), null, 400), rate(DAY, null, 800));

        assertThat(TimeValue.of(List.of(quarter(DAY)), rates).total()).isEqualTo(200);
    }

    private static PaidTime quarter(LocalDate day) {
        return new PaidTime(EMPLOYER, day, 1);
    }

    private static TimeCostRate rate(LocalDate from, @Nullable LocalDate to, long minor) {
        return new TimeCostRate(new UUID(2, from.toEpochDay()), EMPLOYER, from, to, minor, "GBP");
    }
}
