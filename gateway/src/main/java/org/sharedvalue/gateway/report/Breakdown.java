package org.sharedvalue.gateway.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.source.BreakdownSource;

/**
 * The figures of the parts of a scope.
 *
 * @param dimension what it is broken down by
 * @param additive whether the counts of the rows add up to the whole
 * @param rows one for each value that occurs
 */
public record Breakdown(String dimension, boolean additive, List<Row> rows) {

    public Breakdown {
        rows = List.copyOf(rows);
    }

    static Breakdown of(BreakdownSource source, List<FigureDefinition> definitions, Set<String> currencies) {
        List<FigureDefinition> carried =
                definitions.stream().filter(FigureDefinition::inBreakdowns).toList();
        return new Breakdown(
                source.by().word(),
                source.by().additive(),
                source.rows().stream()
                        .map(row -> Row.of(row, carried, currencies))
                        .toList());
    }

    /**
     * The figures of one part.
     *
     * @param value value of the dimension; UNKNOWN where it is not known
     * @param label how to show it
     * @param figures its figures
     */
    public record Row(String value, String label, List<Figure> figures) {

        public Row {
            figures = List.copyOf(figures);
        }

        private static Row of(BreakdownSource.Row row, List<FigureDefinition> definitions, Set<String> currencies) {
            Basis basis = Basis.row(row.sums(), currencies);
            return new Row(
                    row.value(),
                    row.label(),
                    definitions.stream()
                            .map(definition -> Figure.of(
                                    definition, basis, Map.of(), row.aims().get(definition.code())))
                            .toList());
        }
    }
}
