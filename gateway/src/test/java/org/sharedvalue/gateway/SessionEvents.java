package org.sharedvalue.gateway;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.AttendanceState;
import org.sharedvalue.contracts.program.SessionState;
import org.sharedvalue.contracts.vocabulary.SessionKind;

/** Events about sessions and who attended them. */
public final class SessionEvents {

    private static final int HOUR = 10;

    private SessionEvents() {}

    public static DomainEvent session(
            UUID id, int version, String status, UUID programId, UUID cohortId, LocalDate day) {
        EventType type = status.equals("DELIVERED") ? EventType.SESSION_DELIVERED : EventType.SESSION_CHANGED;
        return Events.event(
                type,
                id,
                new SessionState(
                        id,
                        version,
                        Events.RECORDED,
                        Events.RECORDED,
                        status,
                        programId,
                        cohortId,
                        SessionKind.WORKSHOP,
                        day.atTime(HOUR, 0).toInstant(ZoneOffset.UTC),
                        day.atTime(HOUR + 2, 0).toInstant(ZoneOffset.UTC),
                        day,
                        null));
    }

    public static DomainEvent attendance(
            UUID id,
            int version,
            String status,
            UUID enrolmentId,
            UUID sessionId,
            UUID programId,
            UUID cohortId,
            LocalDate day) {
        EventType type = status.equals("REMOVED") ? EventType.ATTENDANCE_REMOVED : EventType.ATTENDANCE_CHANGED;
        return Events.event(
                type,
                enrolmentId,
                new AttendanceState(
                        id,
                        version,
                        Events.RECORDED,
                        Events.RECORDED,
                        status,
                        enrolmentId,
                        sessionId,
                        day,
                        cohortId,
                        programId));
    }
}
