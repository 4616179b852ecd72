package org.sharedvalue.outcomes.attendance;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.records.PartnershipRecords;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All rows of attendance; they are read and written by the session. */
@Singleton
public class Attendances extends PartnershipRecords<Attendance> {

    Attendances() {
        super(Attendance.class, new AttendanceEvents(), List.of());
    }

    /** The rows of a session, those that were left out included, in the order in which they were first told. */
    List<Attendance> ofSession(UUID sessionId) {
        return list("sessionId = ?1 order by createdAt, id", sessionId);
    }

    /** The rows of enrolments that count, in the order of the sessions' days. */
    public List<Attendance> ofEnrolments(Collection<UUID> enrolmentIds) {
        return list("enrolmentId in ?1 and mark is not null order by sessionOn, id", enrolmentIds);
    }

    /** The row of an enrolment in a session, if the caller sees it. */
    Attendance required(UUID sessionId, UUID enrolmentId) {
        return find("sessionId = ?1 and enrolmentId = ?2", sessionId, enrolmentId)
                .firstResultOptional()
                .filter(this::isSeen)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such row."));
    }

    boolean isSeenThrough(UUID partnershipId) {
        return caller().sees(partnershipId);
    }

    /** Refuses a caller who takes no attendance in a partnership. */
    void requireTaker(UUID partnershipId) {
        if (!caller().delivers(partnershipId)) {
            throw notAllowed();
        }
    }
}
