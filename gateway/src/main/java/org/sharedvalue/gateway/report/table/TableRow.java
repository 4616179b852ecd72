package org.sharedvalue.gateway.report.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure, or what is shown beside one, as a row.
 *
 * @param scope name of what the report is about
 * @param cutOff last day that counts
 * @param breakdown dimension of the row; empty for the whole
 * @param part label of the part of the breakdown, or name of an organisation; empty for the whole
 * @param code code of the figure, with a dot and the name of what is shown beside it
 * @param name name of the figure
 * @param side whom it speaks for
 * @param unit COUNT, RATIO, MONEY or HOURS
 * @param numerator what counts; of a ratio
 * @param denominator what it is counted among; of a ratio
 * @param value a number; a ratio between 0 and 1, money in the currency's main unit, time in hours
 * @param currency ISO 4217 code; of money
 * @param status how far it can be relied on; DECLARED for a total that was declared without people behind it
 * @param reason why it is not OK
 * @param verifiedShare verified outcomes among all behind the numerator, between 0 and 1
 * @param target what is aimed at, in the unit of the value
 * @param minimumAcceptable what must be reached at least
 * @param attainment how far the target is reached; 1 is all of it
 * @param belowMinimum whether the minimum is missed
 * @param asOfDate day of a declared total
 * @param source source of a declared total
 */
public record TableRow(
        String scope,
        String cutOff,
        @Nullable String breakdown,
        @Nullable String part,
        String code,
        @Nullable String name,
        @Nullable String side,
        String unit,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable String status,
        @Nullable String reason,
        @Nullable BigDecimal verifiedShare,
        @Nullable BigDecimal target,
        @Nullable BigDecimal minimumAcceptable,
        @Nullable BigDecimal attainment,
        @Nullable Boolean belowMinimum,
        @Nullable String asOfDate,
        @Nullable String source) {}
