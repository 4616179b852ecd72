package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a report, or of a row of its breakdown, by their codes. */
final class ShownFigures {

    private final Map<String, JsonNode> figures = new HashMap<>();
    private final Words words;

    ShownFigures(JsonNode figures, Words words) {
        figures.forEach(figure -> this.figures.put(figure.path("code").asText(), figure));
        this.words = words;
    }

    /** The figure as it is in the report; a missing node where the report leaves it out. */
    JsonNode node(String code) {
        JsonNode figure = figures.get(code);
        return figure == null ? MissingNode.getInstance() : figure;
    }

    Optional<ShownFigure> find(String code) {
        JsonNode figure = figures.get(code);
        return figure == null ? Optional.empty() : Optional.of(ShownFigure.of(figure, words));
    }

    /** Those of them that the report has, by the names that they have in a short list; a reason is given once in a row. */
    List<ShownFigure> all(String... codes) {
        List<ShownFigure> all = new ArrayList<>();
        String said = "";
        for (String code : codes) {
            ShownFigure figure = find(code).orElse(null);
            if (figure != null) {
                String note = figure.note().equals(said) ? "" : figure.note();
                said = figure.note();
                all.add(figure.shown(words.or("label." + code, figure.name()), note));
            }
        }
        return all;
    }

    /** What a figure shows beside its value. */
    Optional<ShownFigure> part(String code, String part) {
        JsonNode value = node(code).path(part);
        return value.isObject() ? find(code).map(figure -> figure.part(part, value, words)) : Optional.empty();
    }

    /** How many, in the numerator of a ratio or as a plain count; none where it is not shown. */
    Optional<Long> count(String code) {
        JsonNode figure = node(code);
        JsonNode count = figure.path("unit").asText().equals("RATIO") ? figure.path("numerator") : figure.path("value");
        return count.isIntegralNumber() ? Optional.of(count.longValue()) : Optional.empty();
    }
}
