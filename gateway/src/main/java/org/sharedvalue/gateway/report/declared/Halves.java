package org.sharedvalue.gateway.report.declared;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.catalogue.TraceSide;
import org.sharedvalue.gateway.report.cells.Term;
import org.sharedvalue.gateway.report.value.Unit;

/**
 * The two counts that a ratio is made of.
 *
 * @param code figure
 * @param numerator what counts
 * @param denominator what it is counted among
 */
record Halves(String code, Term numerator, Term denominator) {

    /** Those of every ratio of counts. */
    static final List<Halves> ALL = FigureCatalogue.definitions().stream()
            .filter(figure ->
                    figure.unit() == Unit.RATIO && figure.numerator().counted().isPresent())
            .map(Halves::of)
            .toList();

    private static Halves of(FigureDefinition ratio) {
        Term numerator = ratio.numerator().counted().orElseThrow();
        Term denominator =
                ratio.trace(TraceSide.DENOMINATOR).orElseThrow().counted().orElseThrow();
        return new Halves(ratio.code(), numerator, denominator);
    }

    /** One half, from the values stated for each count; a count that is stated with two values is none. */
    static OptionalLong half(Term term, Map<Term, Set<Long>> stated) {
        if (stated.containsKey(term) || !term.minus().isEmpty() || term.plus().size() == 1) {
            return only(stated.getOrDefault(term, Set.of()));
        }
        List<OptionalLong> parts = term.plus().stream()
                .map(metric -> only(stated.getOrDefault(Term.of(metric), Set.of())))
                .toList();
        return parts.stream().allMatch(OptionalLong::isPresent)
                ? OptionalLong.of(
                        parts.stream().mapToLong(OptionalLong::getAsLong).sum())
                : OptionalLong.empty();
    }

    private static OptionalLong only(Set<Long> values) {
        return values.size() == 1 ? OptionalLong.of(values.iterator().next()) : OptionalLong.empty();
    }
}
