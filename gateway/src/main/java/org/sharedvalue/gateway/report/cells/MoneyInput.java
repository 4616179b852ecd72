package org.sharedvalue.gateway.report.cells;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.gateway.figure.Metric;

/**
 * What was put in, in minor units of the scope's currency; all of it but time comes as it was recorded.
 *
 * @param sums contributions by organisation
 * @param time value of the paid hours
 * @param currencies currencies of the programs of the scope
 */
public record MoneyInput(CellSums sums, TimeValue time, Set<String> currencies) {

    private static final Term CONTRIBUTIONS = Term.of(Metric.CASH, Metric.IN_KIND, Metric.MANAGEMENT_COST);

    /** Cash, in kind, management cost and time together. */
    public long total() {
        return Math.addExact(CONTRIBUTIONS.in(sums), time.total());
    }

    /** The same of one organisation. */
    public long total(UUID organisation) {
        long contributed = CONTRIBUTIONS.plus().stream()
                .mapToLong(metric -> sums.of(metric, organisation))
                .reduce(0, Math::addExact);
        return Math.addExact(contributed, time.of(organisation));
    }

    /** Whether amounts in more than one currency would have to be added. */
    public boolean isMixed() {
        return currencies.size() > 1 || currencies.stream().anyMatch(time::hasOtherCurrencyThan);
    }

    /** The one currency of the programs; there is none where they have several, or where there is no program. */
    public Optional<String> currency() {
        return currencies.size() == 1 ? currencies.stream().findFirst() : Optional.empty();
    }

    /** The organisations that put something in or made others put something in. */
    public Set<UUID> organisations() {
        return sums.organisations(
                Metric.CASH, Metric.IN_KIND, Metric.MANAGEMENT_COST, Metric.LEVERAGED, Metric.PAID_QUARTERS);
    }
}
