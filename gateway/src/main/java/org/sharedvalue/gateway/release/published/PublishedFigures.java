package org.sharedvalue.gateway.release.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.disclosure.Table;
import org.sharedvalue.gateway.disclosure.Tally;
import org.sharedvalue.gateway.report.Figure;
import org.sharedvalue.gateway.report.catalogue.CountedPart;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Reason;
import org.sharedvalue.gateway.report.value.Unit;

/**
 * Writes the figures that are counts, as far as they may be shown. Everything that is said of them follows from the counts
 * that are shown, their status too: else "provisional" would tell what a suppressed part hides.
 */
final class PublishedFigures {

    /** Said of people who spoke or of awards; about nobody who did not want it. */
    static final Set<String> EXEMPT = Set.of("F22", "F23");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String STILL_ACTIVE_IN = "F4";
    private static final String RESPONSE = "response";

    private final ObjectMapper json;
    private final Decided decided;
    private final Earlier earlier;
    private final @Nullable Tally active;

    PublishedFigures(ObjectMapper json, Decided decided, Earlier earlier, Optional<Tally> active) {
        this.json = json;
        this.decided = decided;
        this.earlier = earlier;
        this.active = active.orElse(null);
    }

    /** A figure of counts in a row, or of the whole. */
    ObjectNode counted(FigureDefinition definition, Figure exact, String level) {
        boolean inRows = !level.equals(Table.WHOLE);
        if (decided.isHeld(definition.code(), inRows)) {
            return held(definition, exact, level);
        }
        Tally headline = Decided.tally(definition, CountedPart.VALUE).orElseThrow();
        if (exact.reason() == Reason.NO_MEASURED_RECORDS) {
            return stated(exact, FigureStatus.NOT_COMPUTABLE, exact.reason());
        }
        if (decided.hides(headline, level)) {
            return withheld(exact, FigureStatus.SUPPRESSED, Reason.FEW_PEOPLE);
        }
        ObjectNode figure = stated(exact, FigureStatus.OK, null);
        if (definition.unit() == Unit.RATIO) {
            ObjectNode ratio = ratio(headline, level);
            ratio.fieldNames().forEachRemaining(name -> figure.set(name, ratio.get(name)));
        } else {
            figure.put("value", decided.counted(headline, level));
        }
        quality(definition, level, figure);
        exact.parts().keySet().forEach(part -> figure.set(part, part(definition, part, level)));
        provisional(definition, level, figure);
        return figure;
    }

    /** Whether a published figure says that nobody is enrolled. */
    static boolean isOfNobody(@Nullable ObjectNode published) {
        return published != null && published.path("reason").asText().equals(Reason.NO_MEASURED_RECORDS.code());
    }

    /** Whether the breakdown of a figure shows earlier values. */
    boolean isHeldInRows(String code) {
        return decided.isHeld(code, true);
    }

    /** A figure that no rule says how to publish, or one of which nothing is shown. */
    ObjectNode withheld(Figure exact, FigureStatus status, @Nullable Reason reason) {
        ObjectNode figure = stated(exact, status, reason);
        exact.parts().forEach((name, part) -> {
            if (name.equals("byOrganisation")) {
                figure.putArray(name);
            } else {
                figure.putNull(name);
            }
        });
        return figure;
    }

    /** What can be said of a figure without a number. */
    ObjectNode stated(Figure exact, FigureStatus status, @Nullable Reason reason) {
        ObjectNode figure = NODES.objectNode();
        figure.put("code", exact.code()).put("name", exact.name());
        figure.put("side", exact.side().name()).put("unit", exact.unit().name());
        figure.putNull("numerator").putNull("denominator").putNull("value");
        figure.put("status", status.name()).put("reason", reason == null ? null : reason.code());
        figure.putObject("quality").putNull("verifiedShare");
        figure.putNull("target").put("hangsOn", exact.hangsOn()).putObject("links");
        return figure;
    }

    /** A figure exempt from the rules, as it is. */
    ObjectNode exempt(Figure exact) {
        ObjectNode figure = json.valueToTree(exact);
        figure.putObject("links");
        figure.putNull("target");
        return figure;
    }

    private ObjectNode held(FigureDefinition definition, Figure exact, String level) {
        Optional<ObjectNode> before =
                level.equals(Table.WHOLE) ? earlier.shown(definition.code()) : earlier.shown(definition.code(), level);
        ObjectNode figure = before.map(ObjectNode::deepCopy)
                .orElseGet(() -> withheld(exact, FigureStatus.HELD, Reason.FEW_CHANGES));
        return figure.put("status", FigureStatus.HELD.name()).put("reason", Reason.FEW_CHANGES.code());
    }

    private void quality(FigureDefinition definition, String level, ObjectNode figure) {
        Decided.tally(definition, CountedPart.QUALITY)
                .filter(tally -> !decided.hides(tally, level))
                .filter(tally -> !decided.isQualityStill(definition.code(), !level.equals(Table.WHOLE)))
                .ifPresent(tally -> figure.putObject("quality").set("verifiedShare", ratio(tally, level)));
    }

    private JsonNode part(FigureDefinition definition, String part, String level) {
        Tally tally = Decided.tally(definition, part).orElse(null);
        if (tally == null || decided.hides(tally, level)) {
            return NODES.nullNode();
        }
        return tally.among() == null ? NODES.numberNode(decided.counted(tally, level)) : ratio(tally, level);
    }

    private ObjectNode ratio(Tally tally, String level) {
        long counted = decided.counted(tally, level);
        long among = decided.among(tally, level).orElseThrow();
        ObjectNode ratio = NODES.objectNode().put("numerator", counted).put("denominator", among);
        ratio.set("value", Numbers.ratio(BigDecimal.valueOf(counted), BigDecimal.valueOf(among)));
        return ratio;
    }

    private void provisional(FigureDefinition definition, String level, ObjectNode figure) {
        JsonNode response = figure.path(RESPONSE);
        if (response.isObject()
                && 2 * response.path("numerator").longValue()
                        < response.path("denominator").longValue()) {
            provisional(figure, Reason.LOW_RESPONSE);
        }
        if (definition.code().equals(STILL_ACTIVE_IN)
                && active != null
                && (decided.hides(active, level) || decided.counted(active, level) > 0)) {
            provisional(figure, Reason.STILL_ACTIVE);
        }
    }

    private static void provisional(ObjectNode figure, Reason reason) {
        figure.put("status", FigureStatus.PROVISIONAL.name()).put("reason", reason.code());
    }
}
