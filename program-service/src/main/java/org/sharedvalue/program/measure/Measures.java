package org.sharedvalue.program.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.FigureCode.Shape;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.program.money.MoneyRequest;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Reads measures from JSON, each as strictly as a field of its own type would be read. */
public final class Measures {

    private static final BigDecimal GREATEST = BigDecimal.valueOf(MoneyRequest.MAX_AMOUNT);
    private static final List<String> MONEY = List.of("amount", "currency");

    private Measures() {}

    /** A value that is required, written in the one way that equal values share; a JSON null where it is absent. */
    public static JsonNode written(@Nullable JsonNode json) {
        if (json == null) {
            return NullNode.getInstance();
        }
        return json.isFloatingPointNumber() && !Double.isInfinite(json.doubleValue())
                ? JsonNodeFactory.instance.numberNode(json.decimalValue().stripTrailingZeros())
                : json;
    }

    /** The same for a value that may be absent; a JSON null is none. */
    public static @Nullable JsonNode writtenIfAny(@Nullable JsonNode json) {
        return json == null || json.isNull() ? null : written(json);
    }

    /** The measure of this shape that JSON tells, or a refusal of the place it stands at. */
    public static Measure read(Shape shape, JsonNode json, String pointer) {
        if (json.isNull()) {
            throw ProblemException.at(pointer, ProblemCode.MISSING, "The value must not be null.");
        }
        return switch (shape) {
            case COUNT -> count(json, pointer);
            case SHARE -> number(json, pointer, BigDecimal.ZERO, BigDecimal.ONE);
            case QUOTIENT -> number(json, pointer, BigDecimal.ZERO, GREATEST);
            case DIFFERENCE -> number(json, pointer, BigDecimal.ONE.negate(), BigDecimal.ONE);
            case MONEY -> Measure.of(money(json, pointer));
            case HOURS -> Measure.of(hours(json, pointer));
        };
    }

    private static Measure count(JsonNode json, String pointer) {
        requireType(json.isIntegralNumber(), pointer);
        return number(json, pointer, BigDecimal.ZERO, GREATEST);
    }

    private static Measure number(JsonNode json, String pointer, BigDecimal least, BigDecimal greatest) {
        requireType(json.isNumber(), pointer);
        if (Double.isInfinite(json.doubleValue())) {
            throw outOfRange(pointer, least, greatest);
        }
        BigDecimal number = json.decimalValue();
        if (number.compareTo(least) < 0 || number.compareTo(greatest) > 0) {
            throw outOfRange(pointer, least, greatest);
        }
        return Measure.of(number);
    }

    private static Money money(JsonNode json, String pointer) {
        requireType(json.isObject(), pointer);
        json.fieldNames().forEachRemaining(name -> {
            if (!MONEY.contains(name)) {
                throw ProblemException.at(
                        pointer + "/" + name, ProblemCode.UNKNOWN_PROPERTY, "There is no such property here.");
            }
        });
        MONEY.forEach(name -> {
            if (!json.hasNonNull(name)) {
                throw ProblemException.at(pointer + "/" + name, ProblemCode.MISSING, "The value must not be null.");
            }
        });
        requireType(json.path("amount").isIntegralNumber(), pointer + "/amount");
        requireType(json.path("currency").isTextual(), pointer + "/currency");
        number(json.path("amount"), pointer + "/amount", BigDecimal.ZERO, GREATEST);
        return new MoneyRequest(
                        json.path("amount").longValue(), json.path("currency").textValue())
                .toMoney(pointer);
    }

    private static Hours hours(JsonNode json, String pointer) {
        requireType(json.isTextual(), pointer);
        try {
            return Hours.parse(json.textValue());
        } catch (IllegalArgumentException unfit) {
            throw ProblemException.at(pointer, ProblemCode.MALFORMED_VALUE, String.valueOf(unfit.getMessage()));
        }
    }

    private static void requireType(boolean fits, String pointer) {
        if (!fits) {
            throw ProblemException.at(pointer, ProblemCode.WRONG_TYPE, "The value has the wrong JSON type.");
        }
    }

    private static ProblemException outOfRange(String pointer, BigDecimal least, BigDecimal greatest) {
        return ProblemException.at(
                pointer,
                ProblemCode.OUT_OF_RANGE,
                "The value lies between " + least.toPlainString() + " and " + greatest.toPlainString() + ".");
    }
}
