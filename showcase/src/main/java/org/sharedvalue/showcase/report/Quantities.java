package org.sharedvalue.showcase.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;

/** Counts, shares, money and hours as people read them; rounding is for display only. */
final class Quantities {

    private static final String NONE = "-";

    private Quantities() {}

    /** The value of a figure in its unit. */
    static String value(JsonNode figure) {
        JsonNode value = figure.path("value");
        if (figure.path("status").asText().equals("NOT_COMPUTABLE")) {
            return NONE;
        }
        return switch (figure.path("unit").asText()) {
            case "RATIO" -> figure.hasNonNull("denominator") ? ratio(figure) : plain(value);
            case "HOURS" -> hours(value);
            default -> plain(value);
        };
    }

    /** Whatever stands beside a value: a ratio, money, a count or hours. */
    static String plain(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return NONE;
        }
        if (value.has("currency")) {
            BigDecimal minor = value.path("amount").decimalValue();
            return value.path("currency").asText() + " " + number("#,##0.00", minor.movePointLeft(2));
        }
        if (value.has("denominator")) {
            return ratio(value);
        }
        if (value.isObject()) {
            return counts(value);
        }
        return value.isTextual() ? hours(value) : number("#,##0", value.decimalValue());
    }

    /** How many of each kind. */
    private static String counts(JsonNode counts) {
        return counts.properties().stream()
                .map(kind -> kind.getKey().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + kind.getValue())
                .collect(Collectors.joining("; ", "(", ")"));
    }

    /** Percent with one decimal, and both halves. */
    static String ratio(JsonNode ratio) {
        String halves = "(%s/%s)"
                .formatted(
                        ratio.path("numerator").asText(),
                        ratio.path("denominator").asText());
        BigDecimal denominator = ratio.path("denominator").decimalValue();
        if (denominator.signum() == 0) {
            return halves;
        }
        BigDecimal percent =
                ratio.path("numerator").decimalValue().movePointRight(2).divide(denominator, 1, RoundingMode.HALF_UP);
        return number("0.0", percent) + " % " + halves;
    }

    private static String hours(JsonNode value) {
        return value.isNull() ? NONE : number("#,##0.##", rounded(value.asText())) + " h";
    }

    private static BigDecimal rounded(String hours) {
        BigDecimal exact = new BigDecimal(hours);
        return exact.scale() > 2 ? exact.setScale(1, RoundingMode.HALF_UP) : exact;
    }

    private static String number(String pattern, BigDecimal number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(' ');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
