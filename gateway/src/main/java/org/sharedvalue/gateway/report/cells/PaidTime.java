package org.sharedvalue.gateway.report.cells;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Hours that an employer's volunteers gave in paid time on one day.
 *
 * @param employer the employer
 * @param day the day worked
 * @param quarters quarter hours
 */
public record PaidTime(UUID employer, LocalDate day, long quarters) {}
