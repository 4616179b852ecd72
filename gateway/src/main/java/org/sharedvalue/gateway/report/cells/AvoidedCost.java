package org.sharedvalue.gateway.report.cells;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/**
 * What partner hires would have cost an employer to recruit.
 *
 * @param minor minor units, of the hires whose day has a declared cost
 * @param currencies currencies of the costs that were used
 * @param declarations the declarations that state those costs
 * @param undeclared hires on days without a declared cost
 */
public record AvoidedCost(BigDecimal minor, Set<String> currencies, Set<UUID> declarations, long undeclared) {

    static final AvoidedCost NONE = new AvoidedCost(BigDecimal.ZERO, Set.of(), Set.of(), 0);

    public AvoidedCost {
        currencies = Set.copyOf(currencies);
        declarations = Set.copyOf(declarations);
    }
}
