package org.sharedvalue.gateway.report.source;

import java.util.List;
import java.util.Map;
import org.sharedvalue.gateway.report.cells.CellSums;

/**
 * What one breakdown is computed from.
 *
 * @param by what it breaks down by
 * @param rows its rows in the order to show
 */
public record BreakdownSource(BreakdownBy by, List<Row> rows) {

    public BreakdownSource {
        rows = List.copyOf(rows);
    }

    /**
     * What one row is computed from.
     *
     * @param value value of the dimension
     * @param label how to show it
     * @param sums metrics at the cut-off
     * @param aims its targets, by the code of the figure
     */
    public record Row(String value, String label, CellSums sums, Map<String, Aim> aims) {

        public Row {
            aims = Map.copyOf(aims);
        }
    }
}
