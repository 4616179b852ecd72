package org.sharedvalue.gateway.report.cells;

/**
 * All that the figures of the whole scope, or of one row of a breakdown, are computed from.
 *
 * @param sums metrics at the cut-off
 * @param time value of the paid hours
 * @param currency currency of the scope
 */
public record Basis(CellSums sums, TimeValue time, String currency) {

    /** A row of a breakdown, which has no inputs. */
    public static Basis row(CellSums sums, String currency) {
        return new Basis(sums, TimeValue.NONE, currency);
    }

    /** What was put in, in money. */
    public MoneyInput input() {
        return new MoneyInput(sums, time, currency);
    }
}
