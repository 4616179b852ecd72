package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;

/**
 * A total that was declared without people behind it.
 *
 * @param name what it is a total of
 * @param value the value
 * @param parts one of another, for a ratio; empty for others
 * @param day day that it describes
 * @param source where it is stated
 */
public record DeclaredRow(String name, String value, String parts, String day, String source) {

    static DeclaredRow of(JsonNode declared, Words words) {
        boolean ratio = declared.path("denominator").isNumber();
        JsonNode value = declared.path("value");
        return new DeclaredRow(
                name(declared.path("code").asText(), words),
                value.isNull() ? words.of("declared.withheld") : words.value(value, ratio ? "RATIO" : "COUNT"),
                ratio ? words.ratio(declared.path("numerator"), declared.path("denominator")) : "",
                words.day(LocalDate.parse(declared.path("asOfDate").asText())),
                declared.path("source").asText());
    }

    /** A component such as {@code F5.numerator} goes by the name of its figure. */
    private static String name(String code, Words words) {
        String figure = FigureCatalogue.find(code).isPresent() ? code : code.replaceFirst("[.][^.]+$", "");
        String name = FigureCatalogue.find(figure)
                .map(definition -> words.or("figure." + figure + ".name", definition.name()))
                .orElse(figure);
        String part = code.substring(figure.length());
        return part.isEmpty() ? name : words.with("declared.part", name, words.or("part" + part, part.substring(1)));
    }
}
