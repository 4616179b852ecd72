package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.figure.Dimension;
import org.sharedvalue.gateway.figure.EarlierPrograms;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.source.BreakdownBy;

/**
 * The figure cells of the programs of a scope added up over a window, as the organisations recorded them.
 *
 * @param rows sums by dimension, value, metric and organisation
 */
record Cells(List<Row> rows) {

    private static final String QUERY = """
            SELECT dimension, value, metric, organisation_id, sum(amount)
              FROM figure_cell
             WHERE program_id = ANY (?) AND dimension = ANY (?) AND day <= ?
               AND (day >= ? OR metric = 'ENROLMENTS')
             GROUP BY dimension, value, metric, organisation_id
            """;

    static Cells read(Connection connection, ScopeRow scope, @Nullable BreakdownBy by, Window window)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            Set<UUID> programs = scope.programIds();
            statement.setArray(1, connection.createArrayOf("uuid", programs.toArray()));
            statement.setArray(2, connection.createArrayOf("text", dimensions(by)));
            statement.setObject(3, window.to());
            statement.setObject(4, window.from());
            try (ResultSet cell = statement.executeQuery()) {
                while (cell.next()) {
                    Row row = new Row(
                            Dimension.valueOf(cell.getString(1)),
                            cell.getString(2),
                            Metric.valueOf(cell.getString(3)),
                            cell.getObject(4, UUID.class),
                            cell.getBigDecimal(5).longValueExact());
                    if (row.dimension() != Dimension.EARLIER_PROGRAMS
                            || EarlierPrograms.areOutside(programs, row.value())) {
                        rows.add(row);
                    }
                }
            }
        }
        return new Cells(rows);
    }

    private static String[] dimensions(@Nullable BreakdownBy by) {
        List<String> dimensions = new ArrayList<>(List.of(Dimension.ALL.name(), Dimension.EARLIER_PROGRAMS.name()));
        if (by != null) {
            dimensions.add(by.dimension().name());
        }
        return dimensions.toArray(String[]::new);
    }

    /** The organisations to which something belongs. */
    Set<UUID> organisations() {
        return rows.stream()
                .map(Row::organisation)
                .filter(organisation -> !organisation.equals(CellSums.NO_ORGANISATION))
                .collect(Collectors.toSet());
    }

    /** Sums of the scope as a whole. */
    CellSums whole(Owners owners) {
        CellSums.Builder sums = new CellSums.Builder();
        rows.stream()
                .filter(row -> row.dimension() == Dimension.ALL || row.dimension() == Dimension.EARLIER_PROGRAMS)
                .forEach(row -> row.addTo(sums, owners));
        return sums.build();
    }

    /** Sums of each value of a dimension, without those that have come to nothing. */
    Map<String, CellSums> by(Dimension dimension, Owners owners) {
        Map<String, CellSums.Builder> sums = new HashMap<>();
        rows.stream()
                .filter(row -> row.dimension() == dimension)
                .forEach(row -> row.addTo(sums.computeIfAbsent(row.value(), unseen -> new CellSums.Builder()), owners));
        Map<String, CellSums> counted = new HashMap<>();
        sums.forEach((value, builder) -> counted.put(value, builder.build()));
        counted.values().removeIf(CellSums::isEmpty);
        return counted;
    }

    /** One sum. */
    record Row(Dimension dimension, String value, Metric metric, UUID organisation, long amount) {
        private void addTo(CellSums.Builder sums, Owners owners) {
            UUID owner = owners.of(organisation);
            if (!metric.isOwned() || owners.counts(owner)) {
                sums.add(metric, owner, amount);
            }
        }
    }
}
