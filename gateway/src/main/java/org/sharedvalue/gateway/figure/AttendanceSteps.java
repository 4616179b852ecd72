package org.sharedvalue.gateway.figure;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.projection.AttendanceRow;
import org.sharedvalue.gateway.projection.DeliveredSession;
import org.sharedvalue.gateway.projection.EnrolmentRecord;
import org.sharedvalue.gateway.projection.EnrolmentRow;

/**
 * What sessions add: those that the enrolment could attend, those for which there is a row, and those at which it was. A row
 * of a day that is none of the enrolment any more, since its days were corrected, counts nowhere, and neither does the
 * session then.
 */
final class AttendanceSteps {

    private static final String REMOVED = "REMOVED";
    private static final Set<String> ATTENDED = Set.of("PRESENT", "LATE");

    private AttendanceSteps() {}

    static void add(StepSum sum, EnrolmentRecord record, LocalDate startedOn) {
        EnrolmentRow enrolment = record.enrolment();
        for (DeliveredSession session : record.sessions()) {
            if (isAttendable(enrolment, startedOn, session.cohortId(), session.sessionOn())) {
                sum.add(Metric.ATTENDABLE, session.sessionOn(), 1);
            }
        }
        for (AttendanceRow row : record.attendance()) {
            if (row.status().equals(REMOVED) || !isAttendable(enrolment, startedOn, row.cohortId(), row.sessionOn())) {
                continue;
            }
            sum.add(Metric.ATTENDANCE_ROWS, row.sessionOn(), 1);
            if (ATTENDED.contains(row.status())) {
                sum.add(Metric.ATTENDED, row.sessionOn(), 1);
            }
        }
    }

    private static boolean isAttendable(EnrolmentRow enrolment, LocalDate startedOn, UUID cohortId, LocalDate day) {
        @Nullable LocalDate endedOn = enrolment.endedOn();
        return cohortId.equals(enrolment.cohortId())
                && !day.isBefore(startedOn)
                && (endedOn == null || !day.isAfter(endedOn));
    }
}
