package org.sharedvalue.outcomes.attendance;

import java.util.List;

/**
 * The attendance of a session.
 *
 * @param items one row per enrolment, in the order in which they were recorded
 */
public record AttendancePage(List<AttendanceResponse> items) {

    public AttendancePage {
        items = List.copyOf(items);
    }

    static AttendancePage of(List<Attendance> rows) {
        return new AttendancePage(rows.stream().map(AttendanceResponse::of).toList());
    }
}
