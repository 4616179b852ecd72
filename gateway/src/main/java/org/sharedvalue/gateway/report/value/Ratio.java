package org.sharedvalue.gateway.report.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A ratio that keeps both halves.
 *
 * @param numerator what counts
 * @param denominator what it is counted among
 */
public record Ratio(long numerator, long denominator) implements FigurePart {

    /** The share, rounded half up for display; null where there is nothing to divide by. */
    @JsonProperty
    public Quantity.@Nullable Share value() {
        return denominator == 0
                ? null
                : new Quantity.Share(BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), Quantity.DECIMALS, RoundingMode.HALF_UP));
    }
}
