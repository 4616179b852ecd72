package org.sharedvalue.gateway.report.declared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sharedvalue.gateway.report.cells.Term;
import org.sharedvalue.gateway.report.value.Ratio;

/** Lists what was declared by a cut-off, and the ratios that follow where one statement holds both halves. */
public final class DeclaredFigures {

    private DeclaredFigures() {}

    /** In the order of statements; the ratios of each before its components. */
    public static List<DeclaredFigure> of(Collection<DeclaredResult> declared, LocalDate cutOff) {
        Set<UUID> superseded = declared.stream()
                .map(DeclaredResult::supersedesId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Statement, List<DeclaredResult>> statements = declared.stream()
                .filter(result ->
                        !superseded.contains(result.id()) && !result.asOfDate().isAfter(cutOff))
                .sorted(Comparator.comparing(DeclaredResult::component).thenComparingLong(DeclaredResult::value))
                .collect(Collectors.groupingBy(
                        Statement::of,
                        () -> new TreeMap<>(Comparator.comparing(Statement::asOfDate)
                                .thenComparing(Statement::source)
                                .thenComparing(Statement::programId)),
                        Collectors.toList()));
        List<DeclaredFigure> figures = new ArrayList<>();
        statements.forEach((statement, results) -> {
            figures.addAll(ratios(statement, results));
            results.forEach(result -> figures.add(DeclaredFigure.component(result)));
        });
        return List.copyOf(figures);
    }

    private static List<DeclaredFigure> ratios(Statement statement, List<DeclaredResult> results) {
        Map<Term, Set<Long>> stated = new HashMap<>();
        results.forEach(result -> Components.term(result.component())
                .ifPresent(term ->
                        stated.computeIfAbsent(term, unseen -> new HashSet<>()).add(result.value())));
        List<DeclaredFigure> ratios = new ArrayList<>();
        for (Halves halves : Halves.ALL) {
            OptionalLong numerator = Halves.half(halves.numerator(), stated);
            OptionalLong denominator = Halves.half(halves.denominator(), stated);
            if (numerator.isPresent() && denominator.isPresent()) {
                Ratio ratio = new Ratio(numerator.getAsLong(), denominator.getAsLong());
                ratios.add(DeclaredFigure.ratio(halves.code(), ratio, statement));
            }
        }
        return ratios;
    }
}
