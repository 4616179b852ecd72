package org.sharedvalue.outcomes.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attendance of a session as it stands.
 *
 * @param version number of the calls that changed it, from 0
 * @param rows rows that count
 * @param written the row that the call at hand wrote last; null if it wrote none
 */
record TakenAttendance(
        int version, List<Attendance> rows, @Nullable Attendance written) {

    TakenAttendance {
        rows = rows.stream().filter(row -> row.mark() != null).toList();
    }
}
