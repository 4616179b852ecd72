package org.sharedvalue.gateway.report.page;

import java.util.List;

/**
 * One row of a breakdown.
 *
 * @param label its name
 * @param shortLabel its name as far as there is room beside a bar
 * @param cells one for each column of the table
 * @param started width of those who started, in percent; empty where it is not told
 * @param completed width of those who completed
 * @param working width of those completers who started work
 * @param top where its row begins, in pixels
 */
public record PartRow(
        String label,
        String shortLabel,
        List<String> cells,
        String started,
        String completed,
        String working,
        int top) {

    public PartRow {
        cells = List.copyOf(cells);
    }

    /** Where its name stands. */
    public int textLine() {
        return top + LINE;
    }

    /** Height of a row. */
    static final int HEIGHT = 26;

    private static final int LINE = 15;
}
