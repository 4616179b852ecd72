package org.sharedvalue.gateway.disclosure;

import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A count of a report as it is published: x of n, or x alone.
 *
 * @param figure code of the figure that shows it
 * @param part what of the figure it is: {@link #VALUE}, {@link #QUALITY} or one of its parts
 * @param counted x
 * @param among n; null for a plain count
 * @param inBreakdowns whether rows of a breakdown show it too
 */
public record Tally(
        String figure, String part, Sum counted, @Nullable Sum among, boolean inBreakdowns) {

    /** The figure itself. */
    public static final String VALUE = "value";

    /** What of the figure is verified; about outcomes, not about enrolments. */
    public static final String QUALITY = "quality";

    /** Whether it is the figure itself. */
    public boolean isHeadline() {
        return part.equals(VALUE);
    }

    /** Whether it is its quality. */
    public boolean isQuality() {
        return part.equals(QUALITY);
    }

    /** x. */
    public long x(Map<String, Long> counts) {
        return counted.in(counts);
    }

    /** n − x; empty for a plain count. */
    public OptionalLong rest(Map<String, Long> counts) {
        return among == null ? OptionalLong.empty() : OptionalLong.of(among.in(counts) - x(counts));
    }
}
