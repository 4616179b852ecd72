package org.sharedvalue.gateway.report.cells;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an hour of an employer's volunteers costs, from one day to another, both included.
 *
 * @param id id of the rate
 * @param employer the employer
 * @param from first day
 * @param to last day; open if absent
 * @param minorPerHour minor units an hour
 * @param currency ISO 4217 code
 */
public record TimeCostRate(
        UUID id, UUID employer, LocalDate from, @Nullable LocalDate to, long minorPerHour, String currency) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
