package org.sharedvalue.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.vocabulary.FigureCode;
import org.sharedvalue.contracts.vocabulary.FigureCode.Shape;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.contracts.vocabulary.TargetScope;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.source.Aim;
import org.sharedvalue.gateway.report.source.Target;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Unit;

class FigureTargetTest {

    private static final LocalDate DAY = LocalDate.of(2010, 1, 1);

    private static FigureTarget held(String code, Measure value, @Nullable Measure minimum) {
        Target target = new Target(
                new UUID(1, 1), TargetScope.PROGRAM, new UUID(2, 2), code, value, minimum, DAY, DAY.plusYears(1));
        return FigureTarget.of(FigureCatalogue.find(code).orElseThrow(), new Aim(target, DataSetB.basis()));
    }

    private static Measure number(String number) {
        return Measure.of(new BigDecimal(number));
    }

    private static Measure pounds(long pounds) {
        return Measure.of(new Money(pounds * 100, "GBP"));
    }

    @Test
    void attainmentIsActualOverTargetRoundedOnce() {
        FigureTarget offers = held("F5", number("0.75"), number("0.7"));
        assertThat(offers.actual()).isEqualTo(new Quantity.Share(new BigDecimal("0.7273")));
        assertThat(offers.attainment()).isEqualTo(new Quantity.Share(new BigDecimal("0.9697")));
        assertThat(offers.belowMinimum()).isFalse();
        assertThat(held("F1", number("300"), null).attainment())
                .isEqualTo(new Quantity.Share(new BigDecimal("0.9700")));
        assertThat(held("F13.hours", Measure.of(Hours.parse("6400")), null).attainment())
                .isEqualTo(new Quantity.Share(new BigDecimal("0.5000")));
        assertThat(held("F15", pounds(240_000), null).attainment())
                .isEqualTo(new Quantity.Share(new BigDecimal("1.2500")));
    }

    @Test
    void theMinimumIsComparedBeforeAnythingIsRounded() {
        // 144/198 is 0.727272…, which is shown as 0.7273.
        assertThat(held("F5", number("0.75"), number("0.7273")).belowMinimum()).isTrue();
        assertThat(held("F5", number("0.75"), number("0.7272")).belowMinimum()).isFalse();
    }

    @Test
    void aCostIsBetterTheLessItIs() {
        FigureTarget cost = held("F16.completer", pounds(1_200), pounds(1_515));
        assertThat(cost.actual()).isEqualTo(Quantity.money(151_515, "GBP"));
        assertThat(cost.attainment()).isEqualTo(new Quantity.Share(new BigDecimal("0.7920")));
        assertThat(cost.belowMinimum()).isTrue();
        assertThat(held("F16.completer", pounds(1_200), pounds(1_516)).belowMinimum())
                .isFalse();
    }

    @Test
    void whatHasNoValueAttainsNothing() {
        FigureTarget uplift = held("F19", number("0.1"), number("0.05"));
        assertThat(uplift.actual()).isNull();
        assertThat(uplift.attainment()).isNull();
        assertThat(uplift.belowMinimum()).isFalse();
        assertThat(held("F1", number("0"), null).attainment()).isNull();
    }

    @Test
    void everyFigureCanHaveATargetInItsUnit() {
        Map<String, Shape> shapes =
                Arrays.stream(FigureCode.values()).collect(Collectors.toMap(FigureCode::code, FigureCode::shape));
        for (FigureDefinition figure : FigureCatalogue.definitions()) {
            Unit unit =
                    switch (shapes.get(figure.code())) {
                        case COUNT -> Unit.COUNT;
                        case SHARE, QUOTIENT, DIFFERENCE -> Unit.RATIO;
                        case MONEY -> Unit.MONEY;
                        case HOURS -> Unit.HOURS;
                    };
            assertThat(unit).as(figure.code()).isEqualTo(figure.unit());
        }
    }
}
