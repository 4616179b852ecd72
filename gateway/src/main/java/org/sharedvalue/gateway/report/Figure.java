package org.sharedvalue.gateway.report;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.catalogue.Side;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.source.Aim;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.FigurePart;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Ratio;
import org.sharedvalue.gateway.report.value.Reason;
import org.sharedvalue.gateway.report.value.Unit;

/**
 * One line of a report.
 *
 * @param code stable code
 * @param name name to show
 * @param side whom it speaks for
 * @param unit what it is measured in
 * @param numerator what counts; null unless it is a ratio
 * @param denominator what it is counted among; null unless it is a ratio
 * @param value the value in its unit; null where there is none
 * @param status how far it can be relied on
 * @param reason why it is not OK
 * @param quality how well it is evidenced
 * @param target the target it is held against (F12); null where there is none
 * @param hangsOn figure that a business figure hangs on
 * @param links where to go from here
 * @param parts what is shown beside the value
 */
public record Figure(
        String code,
        String name,
        Side side,
        Unit unit,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Quantity value,
        FigureStatus status,
        @Nullable Reason reason,
        Quality quality,
        @Nullable FigureTarget target,
        @Nullable String hangsOn,
        Map<String, String> links,
        @JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable FigurePart> parts) {

    public Figure {
        links = Map.copyOf(links);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Computes a figure. */
    public static Figure of(FigureDefinition definition, Basis basis, Map<String, String> links, @Nullable Aim aim) {
        Computed computed = definition.compute(basis);
        Ratio ratio = computed.ratio();
        return new Figure(
                definition.code(),
                definition.name(),
                definition.side(),
                definition.unit(),
                ratio == null ? null : ratio.numerator(),
                ratio == null ? null : ratio.denominator(),
                computed.value(),
                computed.status(),
                computed.reason(),
                new Quality(definition.verifiedShare(basis)),
                aim == null ? null : FigureTarget.of(definition, aim),
                definition.hangsOn(),
                links,
                computed.parts());
    }

    /**
     * How well a figure is evidenced.
     *
     * @param verifiedShare verified outcomes among all outcomes behind the numerator (F11); null where none are behind it
     */
    public record Quality(@Nullable Ratio verifiedShare) {}
}
