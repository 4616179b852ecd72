package org.sharedvalue.outcomes.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.AttendanceMark;

/**
 * A row of the attendance of a session as the API shows it.
 *
 * @param id id of the row
 * @param version number of its changes, from 1
 * @param sessionId session
 * @param sessionOn day of the session, in the suite's zone
 * @param enrolmentId enrolment
 * @param status whether it was there
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record AttendanceResponse(
        UUID id,
        int version,
        UUID sessionId,
        LocalDate sessionOn,
        UUID enrolmentId,
        AttendanceMark status,
        Instant createdAt,
        Instant updatedAt) {

    /** The representation of a row that counts. */
    public static AttendanceResponse of(Attendance shown) {
        return new AttendanceResponse(
                shown.id(),
                shown.version(),
                shown.sessionId(),
                shown.sessionOn(),
                shown.enrolmentId(),
                Objects.requireNonNull(shown.mark()),
                shown.createdAt(),
                shown.updatedAt());
    }
}
