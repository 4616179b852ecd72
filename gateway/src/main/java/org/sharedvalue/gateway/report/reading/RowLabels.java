package org.sharedvalue.gateway.report.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.source.Aim;
import org.sharedvalue.gateway.report.source.BreakdownSource;

/** Puts the rows of a breakdown into the order of a known list, the others behind it by value, UNKNOWN last. */
final class RowLabels {

    private static final String UNKNOWN = "UNKNOWN";

    private final Map<String, Integer> places;
    private final Map<String, String> labels;

    private RowLabels(List<String> order, Map<String, String> labels) {
        this.places = IntStream.range(0, order.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(order::get, Function.identity()));
        this.labels = Map.copyOf(labels);
    }

    /** Labels that are the values themselves. */
    static RowLabels of(List<String> order) {
        return new RowLabels(order, Map.of());
    }

    /** Labels for values that say nothing to a reader. */
    static RowLabels of(List<String> order, Map<String, String> labels) {
        return new RowLabels(order, labels);
    }

    List<BreakdownSource.Row> rows(Map<String, CellSums> sums, Map<String, Map<String, Aim>> aims) {
        return sums.entrySet().stream()
                .map(row -> new BreakdownSource.Row(
                        row.getKey(),
                        labels.getOrDefault(row.getKey(), row.getKey()),
                        row.getValue(),
                        aims.getOrDefault(row.getKey(), Map.of())))
                .sorted(Comparator.comparing(
                                (BreakdownSource.Row row) -> row.value().equals(UNKNOWN))
                        .thenComparingInt(row -> places.getOrDefault(row.value(), places.size()))
                        .thenComparing(BreakdownSource.Row::value))
                .toList();
    }
}
