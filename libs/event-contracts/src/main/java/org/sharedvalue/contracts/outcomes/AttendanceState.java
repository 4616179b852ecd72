package org.sharedvalue.contracts.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sharedvalue.contracts.AggregateState;

/**
 * Public state of one row of the attendance of a session.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status PRESENT, LATE, ABSENT_EXCUSED or ABSENT_UNEXCUSED; REMOVED for a row that counts nowhere any more
 * @param enrolmentId enrolment whose attendance it is
 * @param sessionId session that was attended or missed
 * @param sessionOn day on which the session began, in the suite's zone
 * @param cohortId cohort that the session was for
 * @param programId program it belongs to
 */
public record AttendanceState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        UUID enrolmentId,
        UUID sessionId,
        LocalDate sessionOn,
        UUID cohortId,
        UUID programId)
        implements AggregateState {}
