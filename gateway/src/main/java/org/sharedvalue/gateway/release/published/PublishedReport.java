package org.sharedvalue.gateway.release.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedvalue.gateway.disclosure.Publication;
import org.sharedvalue.gateway.disclosure.Table;
import org.sharedvalue.gateway.report.Breakdown;
import org.sharedvalue.gateway.report.Figure;
import org.sharedvalue.gateway.report.SharedValueReport;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Reason;

/** The report of a release. Each part of the exact one is in it only by a rule that says how. */
public final class PublishedReport {

    private static final String STARTERS = "F1";
    private static final String COUNTS_NOTE =
            "Counts are rounded to 5, each on its own; shares, costs and hours per head are"
                    + " computed from the rounded counts; totals of money and hours have two significant digits.";
    private static final String WITHHELD_NOTE =
            "What could tell something about single people is withheld (SUPPRESSED), or"
                    + " shown as it was published before (HELD).";
    private static final String ROWS_NOTE =
            "The total of a breakdown is the figure itself; its rows need not add up to it."
                    + " Rows of 10 to 25 people, such as most cohorts, are nearly always withheld.";

    private final ObjectMapper json;
    private final SharedValueReport exact;
    private final Earlier earlier;
    private final PublishedFigures figures;
    private final PublishedInputs inputs;
    private final Map<String, ObjectNode> counted = new LinkedHashMap<>();

    private PublishedReport(
            ObjectMapper json, SharedValueReport exact, Publication publication, Set<String> still, Earlier earlier) {
        this.json = json;
        this.exact = exact;
        this.earlier = earlier;
        this.figures = new PublishedFigures(
                json,
                new Decided(publication, still),
                earlier,
                FigureCatalogue.find("F2.active").flatMap(active -> Decided.tally(active, "value")));
        Map<String, Figure> byCode = new LinkedHashMap<>();
        exact.figures().forEach(figure -> byCode.put(figure.code(), figure));
        this.inputs = new PublishedInputs(json, figures, publication.layout(), byCode, counted);
    }

    /**
     * Writes it.
     *
     * @param still qualities that may not be shown anew, because too few outcomes moved
     */
    public static ObjectNode of(
            ObjectMapper json, SharedValueReport exact, Publication publication, Set<String> still, Earlier earlier) {
        return new PublishedReport(json, exact, publication, still, earlier).written();
    }

    private ObjectNode written() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.set("scope", json.valueToTree(exact.scope()));
        report.put("definitionVersion", exact.definitionVersion());
        report.put("cutOff", exact.cutOff().toString()).put("asOfSeq", exact.asOfSeq());
        report.set("figures", figures());
        ArrayNode breakdowns = report.putArray("breakdowns");
        exact.breakdowns().forEach(breakdown -> breakdowns.add(breakdown(breakdown)));
        report.set("declared", PublishedDeclarations.of(exact.declared(), json));
        // A statement may be withdrawn, a release may not: releases count statements and quote none.
        report.putNull("redactedSince").putArray("testimonials");
        report.set("recognitions", json.valueToTree(exact.recognitions()));
        ArrayNode contributions = report.putArray("contributions");
        exact.contributions().forEach(input -> contributions.add(inputs.contribution(input)));
        ArrayNode notes = report.putArray("notes").add(COUNTS_NOTE).add(WITHHELD_NOTE);
        if (!exact.breakdowns().isEmpty()) {
            notes.add(ROWS_NOTE);
        }
        exact.notes().forEach(notes::add);
        return report;
    }

    private ArrayNode figures() {
        for (Figure figure : exact.figures()) {
            if (isCounted(definition(figure))) {
                counted.put(figure.code(), withTarget(figure, counted(figure)));
            }
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Figure figure : exact.figures()) {
            ObjectNode known = counted.get(figure.code());
            all.add(known == null ? uncounted(figure) : known);
        }
        return all;
    }

    /** Where the starters say that there is nobody, what is counted among nobody says so too: there is nothing to protect. */
    private ObjectNode counted(Figure figure) {
        ObjectNode published = figures.counted(definition(figure), figure, Table.WHOLE);
        return figure.status() == FigureStatus.NOT_COMPUTABLE
                        && published.path("status").asText().equals(FigureStatus.SUPPRESSED.name())
                        && PublishedFigures.isOfNobody(counted.get(STARTERS))
                ? figures.withheld(figure, FigureStatus.NOT_COMPUTABLE, figure.reason())
                : published;
    }

    private ObjectNode uncounted(Figure figure) {
        return PublishedFigures.EXEMPT.contains(figure.code())
                ? figures.exempt(figure)
                : withTarget(figure, inputs.figure(definition(figure), figure));
    }

    private static boolean isCounted(FigureDefinition definition) {
        return !PublishedFigures.EXEMPT.contains(definition.code())
                && Decided.tally(definition, "value").isPresent();
    }

    private static FigureDefinition definition(Figure figure) {
        return FigureCatalogue.find(figure.code()).orElseThrow();
    }

    /** A held figure has the target that it had. */
    private ObjectNode withTarget(Figure figure, ObjectNode published) {
        if (published.path("target").isNull()) {
            published.set(
                    "target",
                    PublishedTarget.of(
                            definition(figure),
                            figure,
                            json.valueToTree(figure.target()),
                            published.path("value"),
                            exact.cutOff()));
        }
        return published;
    }

    /** Rows that there are, and rows that a held figure had. Rounded rows add up to nothing (rule 8). */
    private ObjectNode breakdown(Breakdown breakdown) {
        ObjectNode published = JsonNodeFactory.instance.objectNode();
        published.put("dimension", breakdown.dimension()).put("additive", false);
        ArrayNode rows = published.putArray("rows");
        Set<String> values = new LinkedHashSet<>();
        for (Breakdown.Row row : breakdown.rows()) {
            values.add(row.value());
            ArrayNode of = row(rows, row.value(), row.label());
            row.figures().forEach(figure -> of.add(inRow(figure, row.value())));
        }
        if (!breakdown.rows().isEmpty()) {
            goneRows(breakdown.rows().get(0).figures(), values).forEach((value, label) -> {
                ArrayNode of = row(rows, value, label);
                breakdown.rows().get(0).figures().forEach(figure -> of.add(inRow(figure, value)));
            });
        }
        return published;
    }

    private static ArrayNode row(ArrayNode rows, String value, String label) {
        return rows.addObject().put("value", value).put("label", label).putArray("figures");
    }

    private Map<String, String> goneRows(List<Figure> carried, Set<String> present) {
        Map<String, String> gone = new LinkedHashMap<>();
        for (Figure figure : carried) {
            if (figures.isHeldInRows(figure.code())) {
                for (JsonNode row : earlier.rows(figure.code())) {
                    if (!present.contains(row.path("value").asText())) {
                        gone.put(row.path("value").asText(), row.path("label").asText());
                    }
                }
            }
        }
        return gone;
    }

    private ObjectNode inRow(Figure figure, String row) {
        FigureDefinition definition = definition(figure);
        if (isCounted(definition)) {
            return withTarget(figure, figures.counted(definition, figure, row));
        }
        return figures.withheld(figure, FigureStatus.SUPPRESSED, Reason.NOT_RELEASED);
    }
}
