package org.sharedvalue.showcase.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Lays a report out as tables: what society and the business got, what was put in, and what was only declared. */
public final class ReportTables {

    private static final Map<String, String> HEADINGS = Map.of(
            "SOCIETY", "What society got",
            "BUSINESS", "What the business got",
            "INPUT", "What was put in",
            "QUALITY", "How well it is evidenced",
            "BOTH", "What both got");
    private static final List<String> ORDER = List.of("SOCIETY", "BUSINESS", "BOTH", "INPUT", "QUALITY");

    private final JsonNode report;
    private final List<String> lines = new ArrayList<>();

    private ReportTables(JsonNode report) {
        this.report = report;
    }

    /** The lines of a report as the gateway answers it. */
    public static List<String> of(JsonNode report) {
        ReportTables tables = new ReportTables(report);
        tables.write();
        return tables.lines;
    }

    private void write() {
        JsonNode scope = report.path("scope");
        String title = "%s, as of %s"
                .formatted(scope.path("name").asText(), report.path("cutOff").asText());
        lines.add("");
        lines.add(title);
        lines.add("=".repeat(title.length()));
        lines.add("Cross-sector partnership: " + crossSector(scope.path("crossSector")) + ".  Definitions "
                + report.path("definitionVersion").asText() + ", ledger position "
                + report.path("asOfSeq").asText() + ".");
        for (String side : sides()) {
            section(HEADINGS.getOrDefault(side, side.toLowerCase(Locale.ROOT)), figures(side));
        }
        section("Contributions by organisation", contributions());
        section("Recognised", recognitions());
        section("Said about it", testimonials());
        section("Declared: totals that came without people behind them, never added to the figures above", declared());
        report.path("notes").forEach(note -> lines.add("Note: " + note.asText()));
    }

    private static String crossSector(JsonNode known) {
        return known.isBoolean() ? known.asBoolean() ? "yes" : "no" : "not known";
    }

    private List<String> sides() {
        TreeSet<String> present = new TreeSet<>();
        report.path("figures").forEach(figure -> present.add(figure.path("side").asText()));
        List<String> sides = new ArrayList<>(ORDER);
        present.stream().filter(side -> !sides.contains(side)).forEach(sides::add);
        return sides;
    }

    private void section(String heading, Table table) {
        if (!table.isEmpty()) {
            lines.add("");
            lines.add(heading);
            lines.addAll(table.lines());
        }
    }

    private Table figures(String side) {
        Table table = new Table();
        for (JsonNode figure : report.path("figures")) {
            if (figure.path("side").asText().equals(side)) {
                table.row(
                        figure.path("code").asText(),
                        figure.path("name").asText(),
                        Quantities.value(figure),
                        new FigureRemarks(figure, report).text());
            }
        }
        return table;
    }

    private Table contributions() {
        Table table = new Table();
        JsonNode rows = report.path("contributions");
        if (!rows.isEmpty()) {
            table.row("", "cash", "in kind", "management", "time", "brought in from others");
        }
        for (JsonNode row : rows) {
            table.row(
                    row.path("name").asText(),
                    Quantities.plain(row.path("cash")),
                    Quantities.plain(row.path("inKind")),
                    Quantities.plain(row.path("managementCost")),
                    Quantities.plain(row.path("timeValue")),
                    Quantities.plain(row.path("leveraged")));
        }
        return table;
    }

    private Table recognitions() {
        Table table = new Table();
        for (JsonNode row : report.path("recognitions")) {
            table.row(
                    row.path("year").asText(),
                    row.path("scheme").asText()
                            + (row.hasNonNull("level")
                                    ? ", " + row.path("level").asText()
                                    : ""),
                    "by " + row.path("awardedBy").asText(),
                    row.path("counted").asBoolean() ? "" : "context, not counted");
        }
        return table;
    }

    private Table testimonials() {
        Table table = new Table();
        for (JsonNode row : report.path("testimonials")) {
            table.row(
                    row.path("speakerGroup").asText().toLowerCase(Locale.ROOT),
                    '"' + row.path("text").asText() + '"');
        }
        return table;
    }

    private Table declared() {
        Table table = new Table();
        for (JsonNode row : report.path("declared")) {
            String value = row.hasNonNull("denominator") ? Quantities.ratio(row) : Quantities.plain(row.path("value"));
            table.row(
                    row.path("code").asText(),
                    value + " declared",
                    "as of " + row.path("asOfDate").asText(),
                    row.path("source").asText());
        }
        return table;
    }
}
