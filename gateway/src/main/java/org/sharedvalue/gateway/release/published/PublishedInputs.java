package org.sharedvalue.gateway.release.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.disclosure.Layout;
import org.sharedvalue.gateway.disclosure.Policy;
import org.sharedvalue.gateway.disclosure.Tally;
import org.sharedvalue.gateway.report.Figure;
import org.sharedvalue.gateway.report.OrganisationInput;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Reason;
import org.sharedvalue.gateway.report.value.Unit;

/**
 * Writes money and hours: totals to two significant digits, and what they come to per head out of the published counts, so
 * that a cost tells no more than the count that it is divided by. They are never carried.
 */
final class PublishedInputs {

    private static final Set<String> TOTALS = Set.of("F13.hours", "F13.mentorHours", "F14", "F15");
    private static final String LEVERAGE = "F17";
    private static final String BY_ORGANISATION = "byOrganisation";

    private final ObjectMapper json;
    private final PublishedFigures figures;
    private final Layout layout;
    private final Map<String, Figure> exact;
    private final Map<String, ObjectNode> counted;

    PublishedInputs(
            ObjectMapper json,
            PublishedFigures figures,
            Layout layout,
            Map<String, Figure> exact,
            Map<String, ObjectNode> counted) {
        this.json = json;
        this.figures = figures;
        this.layout = layout;
        this.exact = exact;
        this.counted = counted;
    }

    ObjectNode figure(FigureDefinition definition, Figure figure) {
        if (definition.heads().isPresent()) {
            return each(definition, figure);
        }
        if (TOTALS.contains(definition.code())) {
            return total(figure);
        }
        return definition.code().equals(LEVERAGE)
                ? leverage(figure)
                : figures.withheld(figure, FigureStatus.SUPPRESSED, Reason.NOT_RELEASED);
    }

    private ObjectNode total(Figure figure) {
        ObjectNode published = figures.stated(figure, figure.status(), figure.reason());
        JsonNode all = json.valueToTree(figure);
        published.set("value", Numbers.rounded(all.path("value")));
        figure.parts().keySet().forEach(part -> published.set(part, Numbers.rounded(all.path(part))));
        return published;
    }

    private ObjectNode each(FigureDefinition definition, Figure figure) {
        Tally home = layout.home(PublishedCounts.sum(definition.heads().orElseThrow()));
        ObjectNode heads = home == null ? null : counted.get(home.figure());
        if (PublishedFigures.isOfNobody(heads)) {
            return figures.withheld(figure, FigureStatus.NOT_COMPUTABLE, figure.reason());
        }
        BigDecimal number = heads == null ? null : count(heads);
        Figure total = exact.get(definition.unit() == Unit.HOURS ? "F13.hours" : "F15");
        if (heads == null || number == null || total == null) {
            return figures.withheld(figure, FigureStatus.SUPPRESSED, Reason.FEW_PEOPLE);
        }
        Reason reason = notComputable(total, number, definition.unit());
        if (reason != null) {
            return figures.withheld(figure, FigureStatus.NOT_COMPUTABLE, reason);
        }
        boolean held = heads.path("status").asText().equals(FigureStatus.HELD.name());
        ObjectNode published = held
                ? figures.stated(figure, FigureStatus.HELD, Reason.FEW_CHANGES)
                : figures.stated(figure, total.status(), total.reason());
        JsonNode all = json.valueToTree(total);
        JsonNode value = Numbers.each(all.path("value"), number.longValueExact());
        published.set("value", value);
        for (String part : figure.parts().keySet()) {
            published.set(part, part.equals("full") ? value : Numbers.each(all.path(part), number.longValueExact()));
        }
        return published;
    }

    private static @Nullable BigDecimal count(ObjectNode figure) {
        return Numbers.of(figure.path(figure.path("unit").asText().equals(Unit.RATIO.name()) ? "numerator" : "value"));
    }

    private static @Nullable Reason notComputable(Figure total, BigDecimal heads, Unit unit) {
        if (total.value() == null) {
            return Objects.requireNonNullElse(total.reason(), Reason.NO_INPUT_RECORDED);
        }
        if (heads.signum() == 0) {
            return Reason.ZERO_DENOMINATOR;
        }
        return unit == Unit.MONEY && total.value().number().signum() == 0 ? Reason.NO_INPUT_RECORDED : null;
    }

    private ObjectNode leverage(Figure figure) {
        ObjectNode published = figures.stated(figure, figure.status(), figure.reason());
        JsonNode all = json.valueToTree(figure);
        roundRatio(all, published);
        ArrayNode rows = published.putArray(BY_ORGANISATION);
        for (JsonNode row : all.path(BY_ORGANISATION)) {
            ObjectNode rounded = row.deepCopy();
            roundRatio(row, rounded);
            rows.add(rounded);
        }
        return published;
    }

    private static void roundRatio(JsonNode exact, ObjectNode published) {
        BigDecimal numerator = Numbers.of(exact.path("numerator"));
        BigDecimal denominator = Numbers.of(exact.path("denominator"));
        if (numerator == null || denominator == null) {
            return;
        }
        BigDecimal above = Policy.rounded(numerator);
        BigDecimal below = Policy.rounded(denominator);
        published.put("numerator", above.longValueExact()).put("denominator", below.longValueExact());
        published.set("value", Numbers.ratio(above, below));
    }

    /** What an organisation put in, each total rounded by itself. */
    JsonNode contribution(OrganisationInput input) {
        ObjectNode published = json.valueToTree(input);
        published.fieldNames().forEachRemaining(name -> {
            if (published.get(name).isObject()) {
                published.set(name, Numbers.rounded(published.get(name)));
            }
        });
        return published;
    }
}
