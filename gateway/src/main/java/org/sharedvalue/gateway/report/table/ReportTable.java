package org.sharedvalue.gateway.report.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report, those of its breakdown, what each organisation put in and what was declared, one row each. What
 * a figure shows beside its value follows it in rows of its own.
 */
final class ReportTable {

    private static final Set<String> OWN_FIELDS = Set.of(
            "code",
            "name",
            "side",
            "unit",
            "numerator",
            "denominator",
            "value",
            "status",
            "reason",
            "quality",
            "target",
            "hangsOn",
            "links");
    private static final List<String> INPUTS = List.of("cash", "inKind", "managementCost", "timeValue", "leveraged");

    private final String scope;
    private final String cutOff;
    private final Map<String, String> names = new HashMap<>();
    private final List<TableRow> rows = new ArrayList<>();

    private ReportTable(JsonNode report) {
        scope = report.path("scope").path("name").asText();
        cutOff = report.path("cutOff").asText();
        for (JsonNode giver : report.path("contributions")) {
            if (giver.hasNonNull("name")) {
                names.put(
                        giver.path("organisationId").asText(),
                        giver.path("name").asText());
            }
        }
    }

    /** The rows of a report as it is served. */
    static List<TableRow> of(JsonNode report) {
        ReportTable table = new ReportTable(report);
        report.path("figures").forEach(figure -> table.figure(figure, null, null));
        report.path("breakdowns").forEach(breakdown -> breakdown.path("rows").forEach(row -> row.path("figures")
                .forEach(figure -> table.figure(
                        figure,
                        breakdown.path("dimension").asText(),
                        row.path("label").asText()))));
        report.path("contributions").forEach(table::input);
        report.path("declared").forEach(table::declared);
        return List.copyOf(table.rows);
    }

    private void figure(JsonNode figure, @Nullable String breakdown, @Nullable String part) {
        CellValue value = CellValue.of(figure.path("value"), figure.path("unit").asText());
        JsonNode target = figure.path("target");
        String code = figure.path("code").asText();
        rows.add(new TableRow(
                scope,
                cutOff,
                breakdown,
                part,
                code,
                figure.path("name").textValue(),
                figure.path("side").textValue(),
                figure.path("unit").asText(),
                CellValue.number(figure.path("numerator")),
                CellValue.number(figure.path("denominator")),
                value.number(),
                value.currency(),
                figure.path("status").textValue(),
                figure.path("reason").textValue(),
                CellValue.number(figure.path("quality").path("verifiedShare").path("value")),
                CellValue.of(target.path("value"), "").number(),
                CellValue.of(target.path("minimumAcceptable"), "").number(),
                CellValue.number(target.path("attainment")),
                target.isObject() ? target.path("belowMinimum").asBoolean() : null,
                null,
                null));
        for (Map.Entry<String, JsonNode> beside : figure.properties()) {
            if (!OWN_FIELDS.contains(beside.getKey())) {
                beside(code + "." + beside.getKey(), beside.getValue(), breakdown, part);
            }
        }
    }

    /** A value, a ratio, a map of counts or rows of organisations. */
    private void beside(String code, JsonNode shown, @Nullable String breakdown, @Nullable String part) {
        if (shown.isArray()) {
            shown.forEach(row -> row(code, row, breakdown, organisation(row)));
        } else if (shown.isObject() && !shown.has("currency") && !shown.has("denominator")) {
            shown.properties().forEach(count -> beside(code + "." + count.getKey(), count.getValue(), breakdown, part));
        } else {
            row(code, shown, breakdown, part);
        }
    }

    private void row(String code, JsonNode shown, @Nullable String breakdown, @Nullable String part) {
        boolean isParted = shown.has("denominator");
        CellValue value = CellValue.of(isParted ? shown.path("value") : shown, isParted ? "RATIO" : "");
        rows.add(besideRow(code, shown, breakdown, part, value, null, null));
    }

    private void input(JsonNode organisation) {
        for (String input : INPUTS) {
            CellValue value = CellValue.of(organisation.path(input), "MONEY");
            rows.add(besideRow(
                    "contributions." + input, organisation, null, organisation(organisation), value, null, null));
        }
    }

    /** Its name or, where the report does not tell it, its id. */
    private String organisation(JsonNode named) {
        String id = named.path("organisationId").asText();
        return names.getOrDefault(id, id);
    }

    private void declared(JsonNode declared) {
        CellValue value = CellValue.of(declared.path("value"), "RATIO");
        rows.add(besideRow(
                declared.path("code").asText(),
                declared,
                null,
                null,
                value,
                declared.path("asOfDate").textValue(),
                declared.path("source").textValue()));
    }

    private TableRow besideRow(
            String code,
            JsonNode shown,
            @Nullable String breakdown,
            @Nullable String part,
            CellValue value,
            @Nullable String asOfDate,
            @Nullable String source) {
        return new TableRow(
                scope,
                cutOff,
                breakdown,
                part,
                code,
                null,
                null,
                value.unit(),
                CellValue.number(shown.path("numerator")),
                CellValue.number(shown.path("denominator")),
                value.number(),
                value.currency(),
                asOfDate == null ? shown.path("status").textValue() : "DECLARED",
                shown.path("reason").textValue(),
                null,
                null,
                null,
                null,
                null,
                asOfDate,
                source);
    }
}
