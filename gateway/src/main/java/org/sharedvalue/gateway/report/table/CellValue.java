package org.sharedvalue.gateway.report.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A value of a report as the cells of a row.
 *
 * @param unit what it is measured in
 * @param number the number; null where there is none
 * @param currency of money
 */
record CellValue(
        String unit, @Nullable BigDecimal number, @Nullable String currency) {

    /** A value in the form that its unit has in JSON; of no known unit where it is missing. */
    static CellValue of(JsonNode value, String unitIfMissing) {
        if (value.isNumber()) {
            return new CellValue(value.isIntegralNumber() ? "COUNT" : "RATIO", value.decimalValue(), null);
        }
        if (value.has("currency")) {
            String currency = value.path("currency").asText();
            int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
            return new CellValue(
                    "MONEY", value.path("amount").decimalValue().movePointLeft(Math.max(0, decimals)), currency);
        }
        return value.isTextual()
                ? new CellValue("HOURS", new BigDecimal(value.textValue()), null)
                : new CellValue(unitIfMissing, null, null);
    }

    /** A number that may be missing. */
    static @Nullable BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }
}
