package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.gateway.figure.Dimension;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.ReportQuery;

/**
 * The figure cells of a program added up to a cut-off.
 *
 * @param whole of the program as a whole
 * @param rows of each value of the dimension asked for, without those that have come to nothing
 */
record Cells(CellSums whole, Map<String, CellSums> rows) {

    private static final String QUERY = """
            SELECT dimension, value, metric, organisation_id, sum(amount)
              FROM figure_cell
             WHERE program_id = ? AND dimension = ANY (?) AND day <= ?
             GROUP BY dimension, value, metric, organisation_id
            """;

    static Cells read(Connection connection, ReportQuery query) throws SQLException {
        BreakdownBy by = query.breakdown();
        String[] dimensions = by == null
                ? new String[] {Dimension.ALL.name()}
                : new String[] {Dimension.ALL.name(), by.dimension().name()};
        CellSums.Builder whole = new CellSums.Builder();
        Map<String, CellSums.Builder> rows = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setObject(1, query.programId());
            statement.setArray(2, connection.createArrayOf("text", dimensions));
            statement.setObject(3, query.cutOff());
            try (ResultSet cell = statement.executeQuery()) {
                while (cell.next()) {
                    CellSums.Builder sums = cell.getString(1).equals(Dimension.ALL.name())
                            ? whole
                            : rows.computeIfAbsent(cell.getString(2), unseen -> new CellSums.Builder());
                    sums.add(
                            Metric.valueOf(cell.getString(3)),
                            cell.getObject(4, UUID.class),
                            cell.getBigDecimal(5).longValueExact());
                }
            }
        }
        return new Cells(whole.build(), counted(rows));
    }

    private static Map<String, CellSums> counted(Map<String, CellSums.Builder> rows) {
        Map<String, CellSums> counted = new HashMap<>();
        rows.forEach((value, sums) -> counted.put(value, sums.build()));
        counted.values().removeIf(CellSums::isEmpty);
        return counted;
    }
}
