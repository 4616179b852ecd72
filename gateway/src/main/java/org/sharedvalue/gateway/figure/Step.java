package org.sharedvalue.gateway.figure;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One step of a step function of the date.
 *
 * @param metric what it counts
 * @param organisationId organisation it belongs to; {@link CellKey#NO_ORGANISATION} where it is of none
 * @param day first day on which it counts
 * @param amount by how much the function rises, or falls if negative
 */
public record Step(Metric metric, UUID organisationId, LocalDate day, long amount) {

    /** The day of what holds at every date. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    /** A step of no organisation. */
    public static Step of(Metric metric, LocalDate day, long amount) {
        return new Step(metric, CellKey.NO_ORGANISATION, day, amount);
    }
}
