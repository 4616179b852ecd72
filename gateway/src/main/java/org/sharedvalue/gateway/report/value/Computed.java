package org.sharedvalue.gateway.report.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a figure came to.
 *
 * @param ratio both halves, of a ratio
 * @param value the value; null where there is none
 * @param status how far it can be relied on
 * @param reason why it is not OK
 * @param parts what is shown beside the value, by name; a part without a value is null
 */
public record Computed(
        @Nullable Ratio ratio,
        @Nullable Quantity value,
        FigureStatus status,
        @Nullable Reason reason,
        Map<String, @Nullable FigurePart> parts) {

    public Computed {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** A plain value. */
    public static Computed of(Quantity value) {
        return new Computed(null, value, FigureStatus.OK, null, Map.of());
    }

    /** A ratio, which has no value where its denominator is 0. */
    public static Computed of(Ratio ratio) {
        Quantity value = ratio.value();
        return value == null
                ? new Computed(ratio, null, FigureStatus.NOT_COMPUTABLE, Reason.ZERO_DENOMINATOR, Map.of())
                : new Computed(ratio, value, FigureStatus.OK, null, Map.of());
    }

    /** No value. */
    public static Computed notComputable(Reason reason) {
        return new Computed(null, null, FigureStatus.NOT_COMPUTABLE, reason, Map.of());
    }

    /** The same with a part beside it. */
    public Computed with(String name, @Nullable FigurePart part) {
        Map<String, @Nullable FigurePart> more = new LinkedHashMap<>(parts);
        more.put(name, part);
        return new Computed(ratio, value, status, reason, more);
    }

    /** The same, provisional if the condition holds and it has a value. */
    public Computed provisionalIf(boolean condition, Reason because) {
        return condition && status == FigureStatus.OK
                ? new Computed(ratio, value, FigureStatus.PROVISIONAL, because, parts)
                : this;
    }

    /** The same shape without any value, since nothing was measured: 0 would claim that something was. */
    public Computed notMeasured() {
        Map<String, @Nullable FigurePart> unmeasured = new LinkedHashMap<>(parts);
        unmeasured.replaceAll((name, part) -> part instanceof Quantity ? null : part);
        return new Computed(ratio, null, FigureStatus.NOT_COMPUTABLE, Reason.NO_MEASURED_RECORDS, unmeasured);
    }
}
