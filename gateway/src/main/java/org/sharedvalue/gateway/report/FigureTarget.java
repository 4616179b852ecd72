package org.sharedvalue.gateway.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.source.Aim;
import org.sharedvalue.gateway.report.source.Target;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Ratio;

/**
 * How far a target is attained (F12).
 *
 * @param id id of the target
 * @param value what is aimed at, in the unit of the figure
 * @param minimumAcceptable what must be reached at least; of what should be little, at most
 * @param actual what came in the period, or for a share or a cost per head what it is then; null where it has no value
 * @param attainment actual / value, for a cost per outcome value / actual, rounded half up; null where there is none
 * @param belowMinimum whether the actual value misses the minimum
 * @param periodStart first day of its period
 * @param periodEnd last day of its period
 */
public record FigureTarget(
        UUID id,

        @Schema(
                implementation = Object.class,
                oneOf = {BigDecimal.class, Money.class, Hours.class})
        Measure value,

        @Schema(
                implementation = Object.class,
                oneOf = {BigDecimal.class, Money.class, Hours.class})
        @Nullable Measure minimumAcceptable,

        @Nullable Quantity actual,

        @Schema(implementation = BigDecimal.class) Quantity.@Nullable Share attainment,

        boolean belowMinimum,
        LocalDate periodStart,
        LocalDate periodEnd) {

    /** Holds a figure against its target. */
    static FigureTarget of(FigureDefinition figure, Aim aim) {
        Computed actual = figure.compute(aim.basis());
        Target target = aim.target();
        Fraction reached = Fraction.of(actual);
        return new FigureTarget(
                target.id(),
                target.value(),
                target.minimumAcceptable(),
                actual.value(),
                reached == null ? null : reached.attaining(target.value().number(), figure.isLessBetter()),
                reached != null && reached.misses(target.minimumAcceptable(), figure.isLessBetter()),
                target.periodStart(),
                target.periodEnd());
    }

    /** A value as it is before it is rounded for display. */
    private record Fraction(BigDecimal numerator, BigDecimal denominator) {

        static @Nullable Fraction of(Computed computed) {
            Quantity value = computed.value();
            Ratio ratio = computed.ratio();
            if (value == null) {
                return null;
            }
            // The uplift of F19 is no quotient of its halves.
            return ratio != null && value.equals(ratio.value())
                    ? new Fraction(BigDecimal.valueOf(ratio.numerator()), BigDecimal.valueOf(ratio.denominator()))
                    : new Fraction(value.number(), BigDecimal.ONE);
        }

        Quantity.@Nullable Share attaining(BigDecimal aimedAt, boolean lessIsBetter) {
            BigDecimal aimed = aimedAt.multiply(denominator);
            BigDecimal dividend = lessIsBetter ? aimed : numerator;
            BigDecimal divisor = lessIsBetter ? numerator : aimed;
            return divisor.signum() == 0
                    ? null
                    : new Quantity.Share(dividend.divide(divisor, Quantity.DECIMALS, RoundingMode.HALF_UP));
        }

        boolean misses(@Nullable Measure minimum, boolean lessIsBetter) {
            if (minimum == null) {
                return false;
            }
            int order = numerator.compareTo(minimum.number().multiply(denominator));
            return lessIsBetter ? order > 0 : order < 0;
        }
    }
}
