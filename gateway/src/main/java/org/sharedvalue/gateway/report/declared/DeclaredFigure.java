package org.sharedvalue.gateway.report.declared;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Ratio;

/**
 * A declared total, or a ratio of two of them.
 *
 * @param programId program that it was declared about
 * @param code figure of a ratio, or the component that was declared
 * @param numerator stated numerator; null for a single component
 * @param denominator stated denominator; null for a single component
 * @param value the share, or the stated count
 * @param asOfDate day it describes
 * @param source where it is stated
 */
public record DeclaredFigure(
        UUID programId,
        String code,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Quantity value,
        LocalDate asOfDate,
        String source) {

    static DeclaredFigure component(DeclaredResult declared) {
        return new DeclaredFigure(
                declared.programId(),
                declared.component(),
                null,
                null,
                new Quantity.Count(declared.value()),
                declared.asOfDate(),
                declared.source());
    }

    static DeclaredFigure ratio(String code, Ratio ratio, Statement statement) {
        return new DeclaredFigure(
                statement.programId(),
                code,
                ratio.numerator(),
                ratio.denominator(),
                ratio.value(),
                statement.asOfDate(),
                statement.source());
    }
}
