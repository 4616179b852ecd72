package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The breakdown of a report.
 *
 * @param dimension what it is broken down by
 * @param title its heading
 * @param rows its rows
 * @param drawn whether any row can be drawn
 * @param summary the picture in words
 * @param note what to know about it
 */
public record Parts(String dimension, String title, List<PartRow> rows, boolean drawn, String summary, String note) {

    private static final List<String> COLUMNS = List.of("F1", "F2.completers", "F6", "F8.26");
    private static final int LABEL_LENGTH = 14;
    private static final double BAR_SHARE = 0.7;

    public Parts {
        rows = List.copyOf(rows);
    }

    /** Height of the picture in pixels. */
    public int height() {
        return rows.size() * PartRow.HEIGHT;
    }

    static Optional<Parts> of(JsonNode breakdown, Words words) {
        if (!breakdown.isObject() || breakdown.path("rows").isEmpty()) {
            return Optional.empty();
        }
        List<ShownFigures> figures = new ArrayList<>();
        breakdown.path("rows").forEach(row -> figures.add(new ShownFigures(row.path("figures"), words)));
        long most = figures.stream().map(row -> row.count("F1").orElse(0L)).reduce(1L, Math::max);
        List<PartRow> rows = new ArrayList<>();
        for (ShownFigures row : figures) {
            rows.add(row(breakdown.path("rows").path(rows.size()), row, most, rows.size() * PartRow.HEIGHT, words));
        }
        boolean drawn = rows.stream()
                .anyMatch(row -> !row.completed().isEmpty() || !row.working().isEmpty());
        boolean withheld = figures.stream()
                .flatMap(row -> COLUMNS.stream().map(row::node))
                .anyMatch(figure -> figure.path("status").asText().equals("SUPPRESSED"));
        String dimension = breakdown.path("dimension").asText();
        String note = withheld
                ? words.of("parts.withheld")
                : breakdown.path("additive").asBoolean() ? "" : words.of("parts.not-additive");
        return Optional.of(new Parts(
                dimension,
                words.of("parts." + dimension),
                rows,
                drawn,
                words.with("parts.summary", words.count(rows.size()), words.count(most)),
                note));
    }

    private static PartRow row(JsonNode row, ShownFigures figures, long most, int top, Words words) {
        String label = words.or(
                "value." + row.path("value").asText(), row.path("label").asText());
        return new PartRow(
                label,
                label.length() <= LABEL_LENGTH ? label : label.substring(0, LABEL_LENGTH - 1) + "…",
                COLUMNS.stream().map(code -> cell(figures, code, words)).toList(),
                width(figures.count("F1"), most),
                width(figures.count("F2.completers"), most),
                width(figures.count("F6"), most),
                top);
    }

    private static String cell(ShownFigures figures, String code, Words words) {
        return figures.find(code)
                .map(figure -> figure.parts().isEmpty()
                        ? figure.value()
                        : code.startsWith("F8")
                                ? figure.parts()
                                : words.count(figures.count(code).orElse(0L)))
                .orElse("");
    }

    private static String width(Optional<Long> count, long most) {
        return count.map(known -> String.format(Locale.ROOT, "%.2f", BAR_SHARE * 100 * known / most))
                .orElse("");
    }
}
