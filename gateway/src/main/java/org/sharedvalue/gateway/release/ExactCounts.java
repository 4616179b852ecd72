package org.sharedvalue.gateway.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.disclosure.Publication;
import org.sharedvalue.gateway.disclosure.Table;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.release.published.PublishedCounts;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.reading.ProgramCounts;
import org.sharedvalue.gateway.report.reading.ScopeRow;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.ReportSource;

/** The exact counts behind a release, by program; people, who may be in several, stand by themselves. */
final class ExactCounts {

    private ExactCounts() {}

    static Map<String, Table> of(
            Connection connection, ScopeRow scope, ReportSource source, @Nullable BreakdownBy by, LocalDate cutOff)
            throws SQLException {
        ProgramCounts counts = ProgramCounts.read(connection, scope, by, cutOff);
        boolean additive = by == null || by.additive();
        Map<String, Table> tables = new TreeMap<>();
        counts.whole().forEach((program, whole) -> {
            Map<String, Map<String, Long>> rows = new TreeMap<>();
            counts.rows().getOrDefault(program, Map.of()).forEach((row, of) -> rows.put(row, published(of)));
            tables.put(program.toString(), new Table(published(whole), rows, additive));
        });
        tables.put(
                Publication.peopleOf(scope.scope().path()),
                people(source.whole().sums(), additive));
        return tables;
    }

    private static Table people(CellSums sums, boolean additive) {
        return new Table(
                Map.of(
                        Metric.PARTICIPANTS.name(), sums.of(Metric.PARTICIPANTS),
                        Metric.VOLUNTEERS.name(), sums.of(Metric.VOLUNTEERS)),
                Map.of(),
                additive);
    }

    private static Map<String, Long> published(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> PublishedCounts.metrics().contains(count.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
