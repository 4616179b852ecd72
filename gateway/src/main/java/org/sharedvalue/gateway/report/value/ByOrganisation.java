package org.sharedvalue.gateway.report.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure of each organisation that it concerns.
 *
 * @param rows in the order of the organisations' ids
 */
public record ByOrganisation(@JsonValue List<Row> rows) implements FigurePart {

    public ByOrganisation {
        rows = List.copyOf(rows);
    }

    /**
     * The figure of one organisation.
     *
     * @param organisationId the organisation
     * @param numerator its half of the ratio, in minor units where it is money; null where the figure is no ratio
     * @param denominator the other half; null where the figure is no ratio, or where nobody declared it
     * @param value in the unit of the figure; null where it has none
     * @param status how far it can be relied on
     * @param reason why it is not OK
     */
    public record Row(
            UUID organisationId,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Quantity value,
            FigureStatus status,
            @Nullable Reason reason) {

        /** The row of an organisation with what its figure came to. */
        public static Row of(UUID organisation, Computed computed) {
            Ratio ratio = computed.ratio();
            return new Row(
                    organisation,
                    ratio == null ? null : ratio.numerator(),
                    ratio == null ? null : ratio.denominator(),
                    computed.value(),
                    computed.status(),
                    computed.reason());
        }
    }
}
