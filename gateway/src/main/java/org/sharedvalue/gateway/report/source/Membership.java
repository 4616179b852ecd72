package org.sharedvalue.gateway.report.source;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Sector;

/**
 * A role of an organisation in the partnership, from one day to another, both included.
 *
 * @param organisation the member
 * @param sector what kind of body it is; null while its organisation is not taken in
 * @param from first day
 * @param to last day; open if absent
 */
public record Membership(
        UUID organisation,
        @Nullable Sector sector,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    LocalDate lastDayBy(LocalDate cutOff) {
        return to == null || to.isAfter(cutOff) ? cutOff : to;
    }
}
