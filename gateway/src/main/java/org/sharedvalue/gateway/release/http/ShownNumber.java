package org.sharedvalue.gateway.release.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.value.FigureStatus;

/**
 * How a figure, or what stands beside it, is shown in a release.
 *
 * @param numerator of a ratio
 * @param denominator of a ratio
 * @param value in its unit; null where none is shown
 * @param status its status; null where the release has no such figure
 */
public record ShownNumber(
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Schema(implementation = Object.class) @Nullable JsonNode value,
        @Nullable FigureStatus status) {

    /** A figure; a missing node is one that the release does not have. */
    static ShownNumber of(JsonNode figure) {
        return new ShownNumber(
                count(figure.path("numerator")),
                count(figure.path("denominator")),
                present(figure.path("value")),
                figure.has("status")
                        ? FigureStatus.valueOf(figure.path("status").asText())
                        : null);
    }

    /** A part of a figure: a ratio, or a value in itself. It has no status of its own, but may be withheld by itself. */
    static ShownNumber ofPart(JsonNode figure, String name) {
        JsonNode part = figure.path(name);
        boolean ratio = part.has("numerator");
        JsonNode value = present(ratio ? part.path("value") : part);
        FigureStatus missing = figure.path("status").asText().equals(FigureStatus.NOT_COMPUTABLE.name())
                ? FigureStatus.NOT_COMPUTABLE
                : FigureStatus.SUPPRESSED;
        FigureStatus status = ratio || value != null ? FigureStatus.OK : missing;
        return new ShownNumber(count(part.path("numerator")), count(part.path("denominator")), value, status);
    }

    private static @Nullable JsonNode present(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    private static @Nullable Long count(JsonNode count) {
        return count.isNumber() ? count.longValue() : null;
    }

    /** The same in words, for a figure of this unit. */
    String words(String unit) {
        String held = status == FigureStatus.HELD ? " (held)" : "";
        if (status == null) {
            return "not in the release";
        }
        if (value == null) {
            return switch (status) {
                case SUPPRESSED -> "withheld";
                case HELD -> "withheld" + held;
                case OK, PROVISIONAL, NOT_COMPUTABLE -> "no value";
            };
        }
        if (numerator != null && denominator != null) {
            String percent =
                    value.decimalValue().movePointRight(2).stripTrailingZeros().toPlainString();
            return numerator + " of " + denominator + " (" + percent + " %)" + held;
        }
        return (value.isObject() ? money(value) : value.asText()) + (unit.equals("HOURS") ? " h" : "") + held;
    }

    private static String money(JsonNode money) {
        String currency = money.path("currency").asText();
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return money.path("amount").decimalValue().movePointLeft(decimals).toPlainString() + " " + currency;
    }
}
