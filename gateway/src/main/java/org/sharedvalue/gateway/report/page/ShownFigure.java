package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.value.FigureStatus;

/**
 * A figure as a reader sees it.
 *
 * @param code its code
 * @param name its name
 * @param value the value, or in a word why there is none
 * @param parts one of another, for a ratio; empty for others
 * @param state its status, as a name of a style
 * @param mark a word on how far it can be relied on; empty where it can
 * @param note why that is so, in a sentence; empty where there is nothing to explain
 */
public record ShownFigure(
        String code, String name, String value, String parts, String state, String mark, String note) {

    static ShownFigure of(JsonNode figure, Words words) {
        String code = figure.path("code").asText();
        FigureStatus status = FigureStatus.valueOf(figure.path("status").asText());
        JsonNode value = figure.path("value");
        boolean shown = !value.isNull() && !value.isMissingNode();
        String unit = figure.path("unit").asText();
        boolean halves =
                shown && unit.equals("RATIO") && figure.path("numerator").isNumber();
        return new ShownFigure(
                code,
                name(figure, words),
                shown ? words.value(value, unit) : words.of("status." + status + ".value"),
                halves ? words.ratio(figure.path("numerator"), figure.path("denominator")) : "",
                shown ? "shown" : "missing",
                status == FigureStatus.OK || (!shown && status != FigureStatus.HELD)
                        ? ""
                        : words.of("status." + status + ".mark"),
                reason(figure.path("reason").textValue(), words));
    }

    /** The same by another name, with another explanation. */
    ShownFigure shown(String otherName, String otherNote) {
        return new ShownFigure(code, otherName, value, parts, state, mark, otherNote);
    }

    /** Money that it shows beside its value. */
    ShownFigure part(String part, JsonNode money, Words words) {
        return new ShownFigure(
                code + "." + part, words.of("label." + code + "." + part), words.money(money), "", state, "", "");
    }

    static String name(JsonNode figure, Words words) {
        return words.or(
                "figure." + figure.path("code").asText() + ".name",
                figure.path("name").asText());
    }

    private static String reason(@Nullable String reason, Words words) {
        return reason == null ? "" : words.of("reason." + reason);
    }
}
