package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/**
 * A figure against its target.
 *
 * @param name name of the figure
 * @param target what is aimed at
 * @param actual what was reached
 * @param attainment how much of it that is
 * @param period for which time
 * @param below a warning where the least that is acceptable was missed; empty otherwise
 */
public record AimRow(String name, String target, String actual, String attainment, String period, String below) {

    static AimRow of(JsonNode figure, Words words) {
        JsonNode target = figure.path("target");
        String unit = figure.path("unit").asText();
        return new AimRow(
                ShownFigure.name(figure, words),
                words.value(target.path("value"), unit),
                target.path("actual").isNull() ? words.of("aim.unknown") : words.value(target.path("actual"), unit),
                target.path("attainment").isNull()
                        ? words.of("aim.unknown")
                        : words.percent(target.path("attainment").decimalValue()),
                words.with("aim.period", day(target, "periodStart", words), day(target, "periodEnd", words)),
                target.path("belowMinimum").asBoolean()
                        ? words.with("aim.below", words.value(target.path("minimumAcceptable"), unit))
                        : "");
    }

    private static String day(JsonNode target, String name, Words words) {
        return words.day(LocalDate.parse(target.path(name).asText()));
    }
}
