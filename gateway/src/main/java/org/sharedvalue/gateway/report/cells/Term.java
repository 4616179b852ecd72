package org.sharedvalue.gateway.report.cells;

import java.util.List;
import org.sharedvalue.gateway.figure.Metric;

/**
 * One side of a figure as metrics added and subtracted. The same rule says which enrolments are in it: those whose own
 * steps come to more than 0.
 *
 * @param plus metrics added
 * @param minus metrics subtracted
 */
public record Term(List<Metric> plus, List<Metric> minus) {

    public Term {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    /** The sum of metrics. */
    public static Term of(Metric... metrics) {
        return new Term(List.of(metrics), List.of());
    }

    /** This sum less others. */
    public Term less(Metric... metrics) {
        return new Term(plus, List.of(metrics));
    }

    /** What it comes to in a slice. */
    public long in(CellSums sums) {
        long added = plus.stream().mapToLong(sums::of).reduce(0, Math::addExact);
        return minus.stream().mapToLong(sums::of).reduce(added, Math::subtractExact);
    }
}
