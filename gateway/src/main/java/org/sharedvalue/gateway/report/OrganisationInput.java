package org.sharedvalue.gateway.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.cells.MoneyInput;

/**
 * What one organisation put in, and what others added because of it.
 *
 * @param organisationId the organisation
 * @param name its name; null while it is not taken in
 * @param cash cash given
 * @param inKind value of what it gave in kind
 * @param managementCost management cost it bore
 * @param timeValue value of its volunteers' paid hours; null where there is no rate for any of them, or one in another
 *     currency
 * @param leveraged contributions of others that its involvement brought in
 */
public record OrganisationInput(
        UUID organisationId,
        @Nullable String name,
        Money cash,
        Money inKind,
        Money managementCost,
        @Nullable Money timeValue,
        Money leveraged) {

    static List<OrganisationInput> of(MoneyInput input, Map<UUID, String> names) {
        String currency = input.currency().orElse(null);
        if (currency == null) {
            return List.of();
        }
        return input.organisations().stream()
                .map(organisation -> of(organisation, names.get(organisation), input, currency))
                .sorted(Comparator.comparing(
                                OrganisationInput::name, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                        .thenComparing(row -> row.organisationId().toString()))
                .toList();
    }

    private static OrganisationInput of(UUID organisation, @Nullable String name, MoneyInput input, String currency) {
        boolean valued = !input.isMixed() && !input.time().isUnknown(organisation);
        CellSums sums = input.sums();
        return new OrganisationInput(
                organisation,
                name,
                new Money(sums.of(Metric.CASH, organisation), currency),
                new Money(sums.of(Metric.IN_KIND, organisation), currency),
                new Money(sums.of(Metric.MANAGEMENT_COST, organisation), currency),
                valued ? new Money(input.time().of(organisation), currency) : null,
                new Money(sums.of(Metric.LEVERAGED, organisation), currency));
    }
}
