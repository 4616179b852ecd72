package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.sharedvalue.gateway.report.catalogue.FigureDescription;

/**
 * How a figure is computed and how well it is evidenced.
 *
 * @param figure the figure
 * @param formula how it is computed, in words
 * @param verified how much of what stands behind it is verified; empty where nothing of it can be
 */
public record Definition(ShownFigure figure, String formula, String verified) {

    static Definition of(JsonNode figure, ShownFigure shown, FigureDescription description, Words words) {
        JsonNode share = figure.path("quality").path("verifiedShare");
        return new Definition(
                shown,
                words.or("figure." + shown.code() + ".formula", description.formula()),
                share.path("value").isNumber()
                        ? words.with(
                                "definition.verified",
                                words.percent(share.path("value").decimalValue()),
                                words.ratio(share.path("numerator"), share.path("denominator")))
                        : description.verifiedShare()
                                        && share.isNull()
                                        && !shown.state().equals("missing")
                                ? words.with("definition.no-evidence", words.percent(BigDecimal.ZERO))
                                : "");
    }
}
