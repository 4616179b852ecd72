package org.sharedvalue.gateway.report.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.value.Unit;

/**
 * What the catalogue says about a figure.
 *
 * @param code stable code
 * @param name name to show
 * @param side whom it speaks for
 * @param unit what it is measured in
 * @param formula how it is computed, in words
 * @param stepDay day on which a record starts to count
 * @param hangsOn figure that a business figure hangs on
 * @param standards indicators elsewhere that it can be held beside, such as {@code IRIS+ PI3527}; their definitions differ in detail
 * @param parts what is shown beside the value, by name, and what it means
 * @param sides sides by which its provenance can be asked for: numerator, denominator, declaration; none for what stands beside
 *     other figures
 * @param verifiedShare whether its quality says how many of the outcomes behind it are verified
 * @param inBreakdowns whether the rows of a breakdown carry it
 */
public record FigureDescription(
        String code,
        String name,
        Side side,
        Unit unit,
        String formula,
        String stepDay,
        @Nullable String hangsOn,
        List<String> standards,
        Map<String, String> parts,
        List<String> sides,
        boolean verifiedShare,
        boolean inBreakdowns) {

    public FigureDescription {
        standards = List.copyOf(standards);
        sides = List.copyOf(sides);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
