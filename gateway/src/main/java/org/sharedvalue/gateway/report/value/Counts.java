package org.sharedvalue.gateway.report.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of each kind; kinds of which there are none are left out.
 *
 * @param counts by the name of the kind
 */
public record Counts(@JsonValue Map<String, Long> counts) implements FigurePart {

    public Counts {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
