package org.sharedvalue.outcomes.attendance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AttendanceMark;
import org.sharedvalue.outcomes.reference.SessionFacts;

/** The attendance of one session while it is written: nobody else writes any of it before the transaction ends. */
final class SessionRows {

    private final SessionFacts session;
    private final AttendanceSheet sheet;
    private final Map<UUID, Attendance> rows = new LinkedHashMap<>();

    SessionRows(SessionFacts session, AttendanceSheet lockedSheet, List<Attendance> known) {
        this.session = session;
        this.sheet = lockedSheet;
        known.forEach(row -> rows.put(row.enrolmentId(), row));
    }

    SessionFacts session() {
        return session;
    }

    AttendanceSheet sheet() {
        return sheet;
    }

    @Nullable Attendance of(UUID enrolmentId) {
        return rows.get(enrolmentId);
    }

    /** What is noted of an enrolment; null if nothing is. */
    @Nullable AttendanceMark mark(UUID enrolmentId) {
        Attendance row = rows.get(enrolmentId);
        return row == null ? null : row.mark();
    }

    /** The enrolments that have a mark. */
    Stream<UUID> marked() {
        return rows.values().stream().filter(row -> row.mark() != null).map(Attendance::enrolmentId);
    }

    /** Takes a row that changed or is new. */
    void written(Attendance row) {
        rows.put(row.enrolmentId(), row);
    }

    TakenAttendance taken(@Nullable Attendance last) {
        return new TakenAttendance(sheet.version(), List.copyOf(rows.values()), last);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionRows rowsOfOther
                && rowsOfOther.session.id().equals(session.id());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(session.id());
    }
}
