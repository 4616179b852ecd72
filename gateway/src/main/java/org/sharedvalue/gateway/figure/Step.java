package org.sharedvalue.gateway.figure;

import java.time.LocalDate;

/**
 * One step of a step function of the date.
 *
 * @param metric what it counts
 * @param day first day on which it counts
 * @param amount by how much the function rises, or falls if negative
 */
public record Step(Metric metric, LocalDate day, long amount) {

    /** The day of what holds at every date. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
}
