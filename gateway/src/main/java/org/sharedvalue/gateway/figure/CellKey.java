package org.sharedvalue.gateway.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * The place of a cell, whichever writer adds to it.
 *
 * @param programId program it counts in
 * @param slice part of the program
 * @param metric what it counts
 * @param organisationId organisation it belongs to; {@link #NO_ORGANISATION} where a metric is of none
 * @param day first day on which it counts
 */
public record CellKey(UUID programId, Slice slice, Metric metric, UUID organisationId, LocalDate day)
        implements Comparable<CellKey> {

    /** Stands for no organisation, because a key column cannot be null. */
    public static final UUID NO_ORGANISATION = new UUID(0, 0);

    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::programId)
            .thenComparing(key -> key.slice().dimension())
            .thenComparing(key -> key.slice().value())
            .thenComparing(CellKey::metric)
            .thenComparing(CellKey::organisationId)
            .thenComparing(CellKey::day);

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
