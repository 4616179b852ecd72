package org.sharedvalue.gateway.projection;

import java.util.List;

/**
 * An enrolment with everything under it that figures come from.
 *
 * @param enrolment the enrolment
 * @param outcomes its outcomes, live or not
 * @param checks its sustainment checks, whatever their status
 * @param attendance its rows of attendance, removed ones included
 * @param sessions the sessions of its cohort that took place
 */
public record EnrolmentRecord(
        EnrolmentRow enrolment,
        List<OutcomeRow> outcomes,
        List<CheckRow> checks,
        List<AttendanceRow> attendance,
        List<DeliveredSession> sessions) {

    public EnrolmentRecord {
        outcomes = List.copyOf(outcomes);
        checks = List.copyOf(checks);
        attendance = List.copyOf(attendance);
        sessions = List.copyOf(sessions);
    }
}
