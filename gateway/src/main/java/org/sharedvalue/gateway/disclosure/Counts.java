package org.sharedvalue.gateway.disclosure;

import java.util.List;
import java.util.OptionalLong;

/** Counts of a scope, as a whole and by row: the true ones, or ones that would look the same from outside. */
interface Counts {

    /** The whole and then the rows in their order. */
    List<String> levels();

    /** Whether the rows add up to the whole. */
    boolean additive();

    /** What a sum comes to in a row, or in the whole. */
    long of(Sum sum, String level);

    /** n; empty for a plain count. */
    default OptionalLong among(Tally tally, String level) {
        Sum among = tally.among();
        return among == null ? OptionalLong.empty() : OptionalLong.of(of(among, level));
    }
}
