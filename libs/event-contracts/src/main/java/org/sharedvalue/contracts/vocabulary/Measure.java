package org.sharedvalue.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of something, in JSON as its unit has it: a plain number, a money object, or hours as a decimal string.
 *
 * @param unit what is measured in
 * @param number how much: the number itself, minor units of money, or hours
 * @param currency ISO 4217 code of money, else null
 */
public record Measure(
        Unit unit, BigDecimal number, @Nullable String currency) {

    /** Digits that every long has room for. */
    private static final int LONGEST = 18;

    private static final BigDecimal QUARTERS_PER_HOUR = BigDecimal.valueOf(4);

    /** What a measure is in. */
    public enum Unit {
        NUMBER,
        MONEY,
        HOURS
    }

    /** A plain number. */
    public static Measure of(BigDecimal number) {
        return new Measure(Unit.NUMBER, number, null);
    }

    /** An amount of money. */
    public static Measure of(Money money) {
        return new Measure(Unit.MONEY, BigDecimal.valueOf(money.amount()), money.currency());
    }

    /** A number of hours. */
    public static Measure of(Hours hours) {
        return new Measure(Unit.HOURS, BigDecimal.valueOf(hours.quarters()).divide(QUARTERS_PER_HOUR), null);
    }

    /**
     * Reads its JSON form.
     *
     * @throws IllegalArgumentException if it is none of the three forms
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Measure read(JsonNode json) {
        if (json.isNumber()) {
            return of(json.decimalValue());
        }
        if (json.isTextual()) {
            return of(Hours.parse(json.textValue()));
        }
        JsonNode amount = json.path("amount");
        JsonNode code = json.path("currency");
        if (!amount.canConvertToLong() || !amount.isIntegralNumber() || !code.isTextual()) {
            throw new IllegalArgumentException("A measure is a number, a money object or hours.");
        }
        return of(new Money(amount.longValue(), code.textValue()));
    }

    /** Its JSON form. */
    @JsonValue
    public JsonNode json() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (unit) {
            case NUMBER ->
                isWhole() ? nodes.numberNode(number.longValue()) : nodes.numberNode(number.stripTrailingZeros());
            case MONEY ->
                nodes.objectNode().put("amount", number.longValueExact()).put("currency", currency);
            case HOURS -> nodes.textNode(number.stripTrailingZeros().toPlainString());
        };
    }

    private boolean isWhole() {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= LONGEST;
    }
}
