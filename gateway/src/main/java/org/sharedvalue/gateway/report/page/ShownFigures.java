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

    /** Those of them that the report has, by the names that they have in a short list. */
    List<ShownFigure> all(String... codes) {
        return List.of(codes).stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .map(figure -> figure.shown(words.or("label." + figure.code(), figure.name()), figure.note()))
                .toList();
    }

    /** The same; a reason that holds for several in a row is given once. */
    List<ShownFigure> listed(String... codes) {
        List<ShownFigure> listed = new ArrayList<>();
        String said = "";
        for (ShownFigure figure : all(codes)) {
            listed.add(figure.shown(figure.name(), figure.note().equals(said) ? "" : figure.note()));
            said = figure.note();
        }
        return listed;
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
