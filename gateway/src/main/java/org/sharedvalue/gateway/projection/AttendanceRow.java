package org.sharedvalue.gateway.projection;

import java.time.LocalDate;
import java.util.UUID;
import org.sharedvalue.contracts.outcomes.AttendanceState;

/**
 * What figures need to know of one row of attendance.
 *
 * @param status whether somebody was there, as in the contract
 * @param enrolmentId enrolment it belongs to
 * @param cohortId cohort of the session
 * @param sessionOn day of the session
 */
public record AttendanceRow(String status, UUID enrolmentId, UUID cohortId, LocalDate sessionOn) {

    /** The row that the projection of a state has. */
    public static AttendanceRow of(AttendanceState state) {
        return new AttendanceRow(state.status(), state.enrolmentId(), state.cohortId(), state.sessionOn());
    }
}
