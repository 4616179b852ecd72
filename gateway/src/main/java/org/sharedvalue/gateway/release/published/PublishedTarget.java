package org.sharedvalue.gateway.release.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.Figure;
import org.sharedvalue.gateway.report.FigureTarget;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;

/**
 * Holds a published figure against its target (rule 2). What came in a period is another count than the figure itself and is
 * published nowhere, so a target for something that adds up is left out; so is one whose period ended before the cut-off.
 */
final class PublishedTarget {

    private PublishedTarget() {}

    /** The target of a figure, made from the figure as it is published; null where it cannot be. */
    static JsonNode of(
            FigureDefinition definition, Figure exact, JsonNode allOfTarget, JsonNode value, LocalDate cutOff) {
        FigureTarget target = exact.target();
        BigDecimal actual = Numbers.of(value);
        BigDecimal aim = Numbers.of(allOfTarget.path("value"));
        if (target == null
                || actual == null
                || aim == null
                || definition.isAdditive()
                || target.periodEnd().isBefore(cutOff)) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode published = JsonNodeFactory.instance.objectNode();
        List.of("id", "value", "minimumAcceptable").forEach(name -> published.set(name, allOfTarget.path(name)));
        published.set("actual", value);
        published.set(
                "attainment", definition.isLessBetter() ? Numbers.ratio(aim, actual) : Numbers.ratio(actual, aim));
        published.put("belowMinimum", misses(actual, Numbers.of(allOfTarget.path("minimumAcceptable")), definition));
        List.of("periodStart", "periodEnd").forEach(name -> published.set(name, allOfTarget.path(name)));
        return published;
    }

    private static boolean misses(BigDecimal actual, @Nullable BigDecimal minimum, FigureDefinition definition) {
        if (minimum == null) {
            return false;
        }
        int order = actual.compareTo(minimum);
        return definition.isLessBetter() ? order > 0 : order < 0;
    }
}
