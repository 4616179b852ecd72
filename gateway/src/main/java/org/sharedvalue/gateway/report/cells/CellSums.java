package org.sharedvalue.gateway.report.cells;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sharedvalue.gateway.figure.Metric;

/** The metrics of one slice at the cut-off, by organisation where a metric has one. What was never counted is 0. */
public final class CellSums {

    /** Stands for the organisation of a metric that has none. */
    public static final UUID NO_ORGANISATION = new UUID(0, 0);

    private final Map<Metric, Map<UUID, Long>> sums;

    private CellSums(Map<Metric, Map<UUID, Long>> sums) {
        this.sums = sums;
    }

    /** The metric over all organisations. */
    public long of(Metric metric) {
        return byOrganisation(metric).values().stream().reduce(0L, Math::addExact);
    }

    /** The metric of one organisation. */
    public long of(Metric metric, UUID organisation) {
        return byOrganisation(metric).getOrDefault(organisation, 0L);
    }

    /** The organisations with any of these metrics, in the order of their ids. */
    public Set<UUID> organisations(Metric... metrics) {
        Set<UUID> organisations = new TreeSet<>();
        Arrays.stream(metrics)
                .forEach(metric -> organisations.addAll(byOrganisation(metric).keySet()));
        return organisations;
    }

    /** Whether nothing is left in this slice. */
    public boolean isEmpty() {
        return sums.isEmpty();
    }

    private Map<UUID, Long> byOrganisation(Metric metric) {
        return sums.getOrDefault(metric, Map.of());
    }

    /** Collects cells into sums. */
    public static final class Builder {

        private final Map<Metric, Map<UUID, Long>> sums = new EnumMap<>(Metric.class);

        /** Adds what a metric that has no organisation counts. */
        public Builder add(Metric metric, long amount) {
            return add(metric, NO_ORGANISATION, amount);
        }

        /** Adds what a metric counts for an organisation. */
        public Builder add(Metric metric, UUID organisation, long amount) {
            sums.computeIfAbsent(metric, unseen -> new HashMap<>()).merge(organisation, amount, Math::addExact);
            return this;
        }

        /** The sums collected so far; what cancels out leaves no trace. */
        public CellSums build() {
            Map<Metric, Map<UUID, Long>> collected = new EnumMap<>(Metric.class);
            sums.forEach((metric, byOrganisation) -> {
                Map<UUID, Long> counted = new HashMap<>(byOrganisation);
                counted.values().removeIf(amount -> amount == 0);
                if (!counted.isEmpty()) {
                    collected.put(metric, Map.copyOf(counted));
                }
            });
            return new CellSums(collected);
        }
    }
}
