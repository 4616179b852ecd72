package org.sharedvalue.gateway.disclosure;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Whole numbers that keep all bounds, found by a solver. Without the condition that they are whole it is fast, and nearly
 * always finds whole ones; else that is asked of it too. It reckons with fractions, so what it finds is checked.
 */
final class LinearProgram {

    private static final int MOST_ITERATIONS = 20_000;

    static {
        System.setProperty("shut.up.ojAlgo", "true"); // else it prints that it does not know this machine
    }

    private final Ranges ranges;
    private final int[] aliases;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final @Nullable Variable[] variables;

    private LinearProgram(Ranges ranges) {
        this.ranges = ranges;
        this.aliases = new int[ranges.unknowns()];
        this.variables = new Variable[ranges.unknowns()];
        model.options.iterations_abort = MOST_ITERATIONS;
        nameAlike();
        Set<Object> known = new HashSet<>();
        ranges.all().forEach(bound -> add(bound, known));
    }

    /** Such numbers; empty where there are none, or where the solver gives up. */
    static Optional<long[]> solve(Ranges ranges) {
        LinearProgram program = new LinearProgram(ranges);
        if (program.model.countVariables() == 0) {
            return Optional.of(ranges.nearest(new long[ranges.unknowns()]));
        }
        Optimisation.Result relaxed = program.model.minimise();
        if (!relaxed.getState().isFeasible()) {
            return Optional.empty();
        }
        return program.checked(relaxed).or(() -> new LinearProgram(ranges).whole());
    }

    /** Asks for whole numbers, of a model that was not solved without them: that would be remembered. */
    private Optional<long[]> whole() {
        model.getVariables().forEach(variable -> variable.integer(true));
        Optimisation.Result result = model.minimise();
        return result.getState().isFeasible() ? checked(result) : Optional.empty();
    }

    private Optional<long[]> checked(Optimisation.Result result) {
        long[] numbers = new long[aliases.length];
        for (int unknown = 0; unknown < aliases.length; unknown++) {
            Variable variable = variables[alias(unknown)];
            numbers[unknown] =
                    variable == null ? ranges.least(unknown) : Math.round(result.doubleValue(model.indexOf(variable)));
        }
        long[] inRange = ranges.nearest(numbers);
        return ranges.missed(inRange).isEmpty() ? Optional.of(inRange) : Optional.empty();
    }

    /** Unknowns of which a bound says that they are the same are one variable; most are, as most counts have two names. */
    private void nameAlike() {
        for (int unknown = 0; unknown < aliases.length; unknown++) {
            aliases[unknown] = unknown;
        }
        ranges.all()
                .filter(Bound::saysAlike)
                .forEach(bound -> aliases[alias(bound.unknown(0))] = alias(bound.unknown(1)));
        for (int unknown = 0; unknown < aliases.length; unknown++) {
            if (alias(unknown) == unknown && ranges.least(unknown) < ranges.most(unknown)) {
                variables[unknown] = model.newVariable("x" + unknown)
                        .lower(ranges.least(unknown))
                        .upper(ranges.most(unknown));
            }
        }
    }

    private int alias(int unknown) {
        int alias = unknown;
        while (aliases[alias] != alias) {
            alias = aliases[alias];
        }
        return alias;
    }

    /** Adds what a bound says beyond the ranges. */
    private void add(Bound bound, Set<Object> known) {
        Map<Integer, Integer> terms = new TreeMap<>();
        long decided = 0;
        for (int place = 0; place < bound.size(); place++) {
            int unknown = alias(bound.unknown(place));
            if (variables[unknown] == null) {
                decided += bound.sign(place) * ranges.least(unknown);
            } else {
                terms.merge(unknown, bound.sign(place), Integer::sum);
            }
        }
        long low = 0;
        long high = 0;
        for (Map.Entry<Integer, Integer> term : terms.entrySet()) {
            long some = term.getValue() * ranges.least(term.getKey());
            long others = term.getValue() * ranges.most(term.getKey());
            low += Math.min(some, others);
            high += Math.max(some, others);
        }
        long least = bound.least() - decided;
        long most = bound.most() - decided;
        if ((low < least || high > most) && known.add(new Line(terms, least, most))) {
            Expression expression = model.newExpression("b" + known.size());
            terms.forEach((unknown, factor) -> expression.set(variables[unknown], factor));
            if (low < least) {
                expression.lower(least);
            }
            if (high > most) {
                expression.upper(most);
            }
        }
    }

    private record Line(Map<Integer, Integer> terms, long least, long most) {}
}
