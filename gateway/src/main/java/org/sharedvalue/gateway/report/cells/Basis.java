package org.sharedvalue.gateway.report.cells;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the figures of the whole scope, or of one row of a breakdown, are computed from.
 *
 * @param sums metrics at the cut-off
 * @param time value of the paid hours
 * @param currencies currencies of the programs of the scope
 * @param own the organisation whose report it is; null in all other scopes
 * @param recognitions awards that count
 * @param statements testimonials that count
 * @param employers what employers declared about themselves
 */
public record Basis(
        CellSums sums,
        TimeValue time,
        Set<String> currencies,
        @Nullable UUID own,
        long recognitions,
        Statements statements,
        EmployerFacts employers) {

    public Basis {
        currencies = Set.copyOf(currencies);
    }

    /** What a scope of one currency is computed from. */
    public Basis(CellSums sums, TimeValue time, String currency) {
        this(sums, time, Set.of(currency), null, 0, Statements.NONE, EmployerFacts.NONE);
    }

    /** A row of a breakdown, which has no inputs. */
    public static Basis row(CellSums sums, Set<String> currencies) {
        return new Basis(sums, TimeValue.NONE, currencies, null, 0, Statements.NONE, EmployerFacts.NONE);
    }

    /** What was put in, in money. */
    public MoneyInput input() {
        return new MoneyInput(sums, time, currencies);
    }
}
