package org.sharedvalue.gateway.report.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sharedvalue.contracts.vocabulary.Money;

/** A value in the unit of its figure, rounded for display. */
public sealed interface Quantity extends FigurePart {

    /** The number itself: minor units of money, hours of a time. */
    BigDecimal number();

    /** Decimals of a rounded share or number of hours. */
    int DECIMALS = 4;

    /**
     * How many.
     *
     * @param count a whole number
     */
    record Count(@JsonValue long count) implements Quantity {

        @Override
        public BigDecimal number() {
            return BigDecimal.valueOf(count);
        }
    }

    /**
     * A part of a whole.
     *
     * @param share rounded half up to four decimals
     */
    record Share(@JsonValue BigDecimal share) implements Quantity {

        @Override
        public BigDecimal number() {
            return share;
        }
    }

    /**
     * How much money.
     *
     * @param money minor units and currency
     */
    record Amount(@JsonValue Money money) implements Quantity {

        @Override
        public BigDecimal number() {
            return BigDecimal.valueOf(money.amount());
        }
    }

    /**
     * How long.
     *
     * @param hours decimal number of hours, such as {@code 7.25}
     */
    record Duration(@JsonValue String hours) implements Quantity {

        @Override
        public BigDecimal number() {
            return new BigDecimal(hours);
        }
    }

    /** An amount in minor units. */
    static Amount money(long minor, String currency) {
        return new Amount(new Money(minor, currency));
    }

    /** Money shared out equally, rounded half up to minor units. */
    static Amount moneyEach(long minor, long heads, String currency) {
        BigDecimal each = BigDecimal.valueOf(minor).divide(BigDecimal.valueOf(heads), 0, RoundingMode.HALF_UP);
        return money(each.longValueExact(), currency);
    }

    /** Quarter hours as hours, exact. */
    static Duration hours(long quarters) {
        return hoursEach(quarters, 1);
    }

    /** Quarter hours shared out equally, as hours rounded half up to four decimals. */
    static Duration hoursEach(long quarters, long heads) {
        BigDecimal divisor = BigDecimal.valueOf(heads).multiply(BigDecimal.valueOf(4));
        BigDecimal hours = BigDecimal.valueOf(quarters).divide(divisor, DECIMALS, RoundingMode.HALF_UP);
        return new Duration(hours.stripTrailingZeros().toPlainString());
    }
}
