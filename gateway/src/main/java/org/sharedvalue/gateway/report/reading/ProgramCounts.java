package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.figure.Dimension;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.source.BreakdownBy;

/**
 * The metrics of each program of a scope, which programs do not share: as a whole and by row. What counts people is left
 * out, because one person may be in several.
 *
 * @param whole by program and metric
 * @param rows by program, row and metric
 */
public record ProgramCounts(Map<UUID, Map<String, Long>> whole, Map<UUID, Map<String, Map<String, Long>>> rows) {

    private static final String QUERY = """
            SELECT program_id, dimension, value, metric, sum(amount)
              FROM figure_cell
             WHERE program_id = ANY (?) AND dimension = ANY (?) AND day <= ?
               AND (? OR metric <> ALL (?) OR organisation_id = ANY (?))
             GROUP BY program_id, dimension, value, metric
            HAVING sum(amount) <> 0
            """;

    private static final String[] OWNED = Arrays.stream(Metric.values())
            .filter(Metric::isOwned)
            .map(Metric::name)
            .toArray(String[]::new);

    /** The counts of a scope at a cut-off; of an organisation's scope, only its own share of what is of organisations. */
    public static ProgramCounts read(Connection connection, ScopeRow scope, @Nullable BreakdownBy by, LocalDate cutOff)
            throws SQLException {
        ProgramCounts counts = new ProgramCounts(new TreeMap<>(), new TreeMap<>());
        Set<String> dimensions = new HashSet<>(Set.of(Dimension.ALL.name()));
        if (by != null) {
            dimensions.add(by.dimension().name());
        }
        Set<UUID> family = scope.family() == null ? Set.of() : scope.family();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", scope.programIds().toArray()));
            statement.setArray(2, connection.createArrayOf("text", dimensions.toArray()));
            statement.setObject(3, cutOff);
            statement.setBoolean(4, scope.family() == null);
            statement.setArray(5, connection.createArrayOf("text", OWNED));
            statement.setArray(6, connection.createArrayOf("uuid", family.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.add(
                            row.getObject(1, UUID.class),
                            Dimension.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getBigDecimal(5).longValueExact());
                }
            }
        }
        scope.programIds().forEach(program -> counts.whole.computeIfAbsent(program, unseen -> new TreeMap<>()));
        return counts;
    }

    private void add(UUID program, Dimension dimension, String value, String metric, long sum) {
        Map<String, Long> of = dimension == Dimension.ALL
                ? whole.computeIfAbsent(program, unseen -> new TreeMap<>())
                : rows.computeIfAbsent(program, unseen -> new TreeMap<>())
                        .computeIfAbsent(value, unseen -> new TreeMap<>());
        of.put(metric, sum);
    }
}
