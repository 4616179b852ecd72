package org.sharedvalue.gateway.report.catalogue;

import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.cells.Term;

/**
 * A count that a figure shows, or a ratio of two: what a release protects.
 *
 * @param part {@link #VALUE}, {@link #QUALITY} or the name of a part
 * @param counted what counts
 * @param among what it is counted among; null for a plain count
 */
public record CountedPart(
        String part, Term counted, @Nullable Term among) {

    /** The figure itself. */
    public static final String VALUE = "value";

    /** Its share of verified outcomes. */
    public static final String QUALITY = "quality";
}
