package org.sharedvalue.gateway.release.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.disclosure.Policy;

/** Reads and rounds the numbers of a report's JSON: plain ones, money objects and texts of hours. */
final class Numbers {

    private static final String AMOUNT = "amount";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Numbers() {}

    /** The number that a value is, in its unit; null where there is none. */
    static @Nullable BigDecimal of(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isObject()) {
            return value.path(AMOUNT).decimalValue();
        }
        return value.isTextual() ? new BigDecimal(value.textValue()) : value.decimalValue();
    }

    /** The same value with another number. */
    static JsonNode with(JsonNode value, BigDecimal number) {
        if (value.isObject()) {
            ObjectNode money = value.deepCopy();
            return money.put(AMOUNT, number.longValueExact());
        }
        return value.isTextual() ? NODES.textNode(plain(number).toPlainString()) : number(number);
    }

    /** Rule 2: a total to two significant digits. */
    static JsonNode rounded(@Nullable JsonNode total) {
        BigDecimal number = of(total);
        return total == null || number == null ? NODES.nullNode() : with(total, whole(total, Policy.rounded(number)));
    }

    /** Rule 2: a rounded total shared out among a published count, to two significant digits. */
    static JsonNode each(@Nullable JsonNode total, long heads) {
        BigDecimal number = of(total);
        if (total == null || number == null || heads == 0) {
            return NODES.nullNode();
        }
        BigDecimal shared = Policy.ratio(Policy.rounded(number), BigDecimal.valueOf(heads));
        return shared == null ? NODES.nullNode() : with(total, whole(total, shared));
    }

    /** Rule 2: the ratio of what is published. */
    static JsonNode ratio(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal ratio = Policy.ratio(numerator, denominator);
        return ratio == null ? NODES.nullNode() : number(ratio);
    }

    /** Minor units have no parts. */
    private static BigDecimal whole(JsonNode unit, BigDecimal number) {
        return unit.isObject() ? number.setScale(0, RoundingMode.HALF_UP) : number;
    }

    /** Without zeros at the end, which programs write or leave out as they like. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static JsonNode number(BigDecimal number) {
        return NODES.numberNode(plain(number));
    }
}
