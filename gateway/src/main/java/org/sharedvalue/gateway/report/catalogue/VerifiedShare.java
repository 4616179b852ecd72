package org.sharedvalue.gateway.report.catalogue;

import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.value.Ratio;

/**
 * The quality of a figure (F11): how many of the outcomes that put enrolments into its numerator are verified.
 *
 * @param verified those that are verified
 * @param all all of them
 */
record VerifiedShare(Metric verified, Metric all) {

    Ratio in(CellSums sums) {
        return new Ratio(sums.of(verified), sums.of(all));
    }
}
