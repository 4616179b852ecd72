package org.sharedvalue.outcomes.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AttendanceMark;
import org.sharedvalue.outcomes.attendance.AttendanceRequest.Row;
import org.sharedvalue.outcomes.enrolment.Enrolment;
import org.sharedvalue.outcomes.enrolment.Enrolments;
import org.sharedvalue.outcomes.reference.References;
import org.sharedvalue.outcomes.reference.SessionFacts;
import org.sharedvalue.records.Change;
import org.sharedvalue.web.http.ETags;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Takes and shows the attendance of whole sessions. */
@ApplicationScoped
class AttendanceTaking {

    private final Attendances attendances;
    private final AttendanceSheets sheets;
    private final Enrolments enrolments;
    private final References references;

    AttendanceTaking(Attendances attendances, AttendanceSheets sheets, Enrolments enrolments, References references) {
        this.attendances = attendances;
        this.sheets = sheets;
        this.enrolments = enrolments;
        this.references = references;
    }

    /** Asks about the session, its program and its cohort, once each; before the transaction. */
    SessionFacts ask(UUID sessionId) {
        SessionFacts session = references
                .askDeliveredSession(sessionId)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such session."));
        references.askPrograms(List.of(session.programId()));
        references.askCohorts(List.of(session.cohortId()));
        return session;
    }

    /** The attendance of a session that the caller sees; nobody is asked about one whose attendance was taken. */
    TakenAttendance of(UUID sessionId) {
        AttendanceSheet sheet = sheets.of(sessionId).orElse(null);
        if (sheet == null) {
            ask(sessionId);
            return new TakenAttendance(0, List.of(), null);
        }
        if (!attendances.isSeenThrough(sheet.partnershipId())) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "There is no such session.");
        }
        return new TakenAttendance(sheet.version(), attendances.ofSession(sessionId), null);
    }

    /** Puts the rows of a call in the place of those that there are; a row that stays the same is not written. */
    TakenAttendance take(SessionFacts session, @Nullable String ifMatch, AttendanceRequest request) {
        UUID partnershipId = references.program(session.programId(), "").partnershipId();
        attendances.requireTaker(partnershipId);
        AttendanceSheet sheet = sheets.locked(session.id(), partnershipId);
        ETags.check(ifMatch, sheet.version());
        session.requireDelivered();
        List<Attendance> known = attendances.ofSession(session.id());
        Set<UUID> touched = new TreeSet<>();
        known.stream()
                .filter(row -> row.mark() != null)
                .map(Attendance::enrolmentId)
                .forEach(touched::add);
        request.items().stream().map(Row::enrolmentId).forEach(touched::add);
        enrolments.lockForWriting(touched);
        requireFitting(session, request.items());

        Map<UUID, @Nullable AttendanceMark> wanted = new LinkedHashMap<>();
        touched.forEach(enrolmentId -> wanted.put(enrolmentId, null));
        request.items().forEach(row -> wanted.put(row.enrolmentId(), row.status()));
        known.forEach(row -> wanted.remove(row.enrolmentId(), row.mark()));
        wanted.keySet().forEach(enrolmentId -> enrolments.writable(enrolmentId, "/items", request.reason()));
        return written(session, sheet, known, wanted);
    }

    private TakenAttendance written(
            SessionFacts session,
            AttendanceSheet sheet,
            List<Attendance> known,
            Map<UUID, @Nullable AttendanceMark> wanted) {
        List<Attendance> changed = known.stream()
                .filter(row -> wanted.containsKey(row.enrolmentId()))
                .toList();
        attendances.changeAll(changed, Change.EDITED, row -> row.become(wanted.get(row.enrolmentId())));
        changed.forEach(row -> wanted.remove(row.enrolmentId()));
        List<Attendance> added = new ArrayList<>();
        wanted.forEach((enrolmentId, mark) ->
                added.add(new Attendance(session, enrolments.seen(enrolmentId, "/items"), mark)));
        attendances.addAll(added, Collections.nCopies(added.size(), null));
        List<Attendance> rows = new ArrayList<>(known);
        rows.addAll(added);
        List<Attendance> written = added.isEmpty() ? changed : added;
        if (written.isEmpty()) {
            return new TakenAttendance(sheet.version(), rows, null);
        }
        sheet.changed();
        return new TakenAttendance(sheet.version(), rows, written.get(written.size() - 1));
    }

    /** Names every row that the session cannot have. */
    private void requireFitting(SessionFacts session, List<Row> rows) {
        List<InputError> errors = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            UUID enrolmentId = rows.get(index).enrolmentId();
            String pointer = "/items/" + index + "/enrolmentId";
            if (!seen.add(enrolmentId)) {
                errors.add(InputError.at(pointer, ProblemCode.DUPLICATE_VALUE, "The enrolment stands twice."));
                continue;
            }
            try {
                Enrolment enrolment = enrolments.seen(enrolmentId, pointer);
                enrolment.requireSession(session.cohortId(), session.sessionOn(), pointer);
            } catch (ProblemException refusal) {
                if (refusal.errors().isEmpty()) {
                    throw refusal;
                }
                errors.addAll(refusal.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.input(errors);
        }
    }
}
