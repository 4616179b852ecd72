package org.sharedvalue.gateway.feed.feeding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a role, both ends included.
 *
 * @param from first day
 * @param to last day; null while it is open
 */
record Span(LocalDate from, @Nullable LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    @Override
    public String toString() {
        return from + ".." + (to == null ? "" : to);
    }
}
