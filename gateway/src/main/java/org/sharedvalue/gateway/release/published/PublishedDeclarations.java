package org.sharedvalue.gateway.release.published;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.disclosure.Policy;
import org.sharedvalue.gateway.report.declared.DeclaredFigure;

/** Totals that somebody declared: they may be the very counts that a release protects, so they are published like these. */
final class PublishedDeclarations {

    private static final Policy POLICY = new Policy(Policy.STANDARD);

    private PublishedDeclarations() {}

    /**
     * Those that are large enough, rounded; the halves of a ratio that is not fall with it. The threshold is the one without
     * an agreement, whoever reads them.
     */
    static ArrayNode of(List<DeclaredFigure> declared, ObjectMapper json) {
        ArrayNode published = JsonNodeFactory.instance.arrayNode();
        Set<String> fallen = declared.stream()
                .filter(PublishedDeclarations::isHiddenRatio)
                .map(DeclaredFigure::code)
                .collect(Collectors.toSet());
        for (DeclaredFigure figure : declared) {
            ObjectNode rounded = rounded(figure, json.valueToTree(figure));
            if (rounded != null
                    && fallen.stream().noneMatch(code -> figure.code().startsWith(code + "."))) {
                published.add(rounded);
            }
        }
        return published;
    }

    private static boolean isHiddenRatio(DeclaredFigure figure) {
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        return numerator != null && denominator != null && POLICY.hides(numerator, denominator);
    }

    private static @Nullable ObjectNode rounded(DeclaredFigure figure, ObjectNode stated) {
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        if (numerator != null && denominator != null) {
            long counted = Policy.rounded(numerator);
            long among = Policy.rounded(denominator);
            stated.put("numerator", counted).put("denominator", among);
            stated.set("value", Numbers.ratio(BigDecimal.valueOf(counted), BigDecimal.valueOf(among)));
            return isHiddenRatio(figure) ? null : stated;
        }
        if (figure.value() == null) {
            return null;
        }
        long count = figure.value().number().longValueExact();
        stated.put("value", Policy.rounded(count));
        return POLICY.hides(count) ? null : stated;
    }
}
