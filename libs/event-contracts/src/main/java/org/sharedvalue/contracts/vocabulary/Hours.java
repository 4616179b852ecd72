package org.sharedvalue.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A number of hours, exact to the quarter hour; a decimal string such as {@code "7.25"} in JSON.
 *
 * @param quarters the number of quarter hours
 */
public record Hours(int quarters) {

    private static final BigDecimal QUARTERS_PER_HOUR = BigDecimal.valueOf(4);

    /**
     * Reads a decimal string.
     *
     * @throws IllegalArgumentException if the text is no decimal number of whole quarter hours
     */
    @JsonCreator
    public static Hours parse(String text) {
        if (!text.matches("\\d{1,7}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("Hours are a decimal string in quarter hours such as \"7.25\".");
        }
        try {
            return new Hours(new BigDecimal(text).multiply(QUARTERS_PER_HOUR).intValueExact());
        } catch (ArithmeticException fraction) {
            throw new IllegalArgumentException("Hours come in quarter hours such as \"7.25\".", fraction);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return BigDecimal.valueOf(quarters)
                .divide(QUARTERS_PER_HOUR)
                .stripTrailingZeros()
                .toPlainString();
    }
}
