package org.sharedvalue.outcomes.imports.row;

import org.jspecify.annotations.Nullable;

/**
 * A row and where it stands.
 *
 * @param number line of the file on which it begins, from 1
 * @param row what it says
 * @param <R> the row
 */
public record Line<R>(long number, R row) {

    /** Lines of one file; the number tells them apart, and rows are long to compare. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Line<?> line && line.number == number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
