package org.sharedvalue.gateway.report.declared;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.cells.Term;
import org.sharedvalue.gateway.report.value.Unit;

/**
 * Which count each component names. Several may name the same one: {@code F5.denominator} and {@code F2.completers} are
 * both the completers, so either completes a declared F5.
 */
final class Components {

    private static final Map<String, Term> TERMS = terms();

    private Components() {}

    static Optional<Term> term(String component) {
        return Optional.ofNullable(TERMS.get(component));
    }

    private static Map<String, Term> terms() {
        Map<String, Term> terms = new HashMap<>();
        for (FigureDefinition figure : FigureCatalogue.definitions()) {
            if (figure.unit() == Unit.COUNT) {
                figure.numerator().counted().ifPresent(term -> terms.put(figure.code(), term));
            }
        }
        for (Halves ratio : Halves.ALL) {
            terms.put(ratio.code() + ".numerator", ratio.numerator());
            terms.put(ratio.code() + ".denominator", ratio.denominator());
        }
        return Map.copyOf(terms);
    }
}
