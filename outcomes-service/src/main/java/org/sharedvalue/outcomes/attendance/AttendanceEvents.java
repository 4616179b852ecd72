package org.sharedvalue.outcomes.attendance;

import java.util.UUID;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.AttendanceState;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.EventSource;

/** How rows of attendance appear in events, each in the order of its enrolment. */
final class AttendanceEvents implements EventSource<Attendance> {

    private static final String REMOVED = "REMOVED";

    @Override
    public EventType type(Change change, Attendance changed) {
        return switch (change) {
            case CREATED -> EventType.ATTENDANCE_RECORDED;
            case EDITED, MOVED -> changed.mark() == null ? EventType.ATTENDANCE_REMOVED : EventType.ATTENDANCE_CHANGED;
        };
    }

    @Override
    public AggregateState state(Attendance current) {
        return new AttendanceState(
                current.id(),
                current.version(),
                current.createdAt(),
                current.updatedAt(),
                current.mark() == null ? REMOVED : current.mark().name(),
                current.enrolmentId(),
                current.sessionId(),
                current.sessionOn(),
                current.cohortId(),
                current.programId());
    }

    @Override
    public UUID orderingKey(Attendance current) {
        return current.enrolmentId();
    }
}
