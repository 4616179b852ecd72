package org.sharedvalue.gateway.report.cells;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How many partner hires an employer made on a day.
 *
 * @param employer the employer, as it was recorded
 * @param day day of the starts
 * @param hires their number
 */
public record HireDay(UUID employer, LocalDate day, long hires) {}
