package org.sharedvalue.outcomes.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
        ask(List.of(sessionId));
        return references
                .session(sessionId)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such session."));
    }

    /** Asks about sessions, their programs and their cohorts, once each; before the transaction. */
    void ask(Collection<UUID> sessionIds) {
        references.askDeliveredSessions(sessionIds);
        List<SessionFacts> known = sessionIds.stream()
                .map(references::session)
                .flatMap(Optional::stream)
                .toList();
        references.askPrograms(known.stream().map(SessionFacts::programId).toList());
        references.askCohorts(known.stream().map(SessionFacts::cohortId).toList());
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
        SessionRows rows = locked(session);
        ETags.check(ifMatch, rows.sheet().version());
        session.requireDelivered();
        Set<UUID> touched = rows.marked().collect(Collectors.toCollection(TreeSet::new));
        request.items().stream().map(Row::enrolmentId).forEach(touched::add);
        enrolments.lockForWriting(touched);
        requireFitting(session, request.items());

        Map<UUID, @Nullable AttendanceMark> wanted = new LinkedHashMap<>();
        touched.forEach(enrolmentId -> wanted.put(enrolmentId, null));
        request.items().forEach(row -> wanted.put(row.enrolmentId(), row.status()));
        wanted.entrySet().removeIf(entry -> rows.mark(entry.getKey()) == entry.getValue());
        wanted.keySet().forEach(enrolmentId -> requireWritable(enrolmentId, "/items", request.reason()));
        List<Attendance> written = write(Map.of(rows, wanted));
        return rows.taken(written.isEmpty() ? null : written.get(written.size() - 1));
    }

    /** The rows of a session in which the caller takes attendance, for this transaction alone; or a refusal. */
    SessionRows locked(SessionFacts session) {
        UUID partnershipId = references.program(session.programId(), "").partnershipId();
        attendances.requireTaker(partnershipId);
        AttendanceSheet sheet = sheets.locked(session.id(), partnershipId);
        return new SessionRows(session, sheet, attendances.ofSession(session.id()));
    }

    /** Refuses an enrolment that cannot have been at a session. */
    void requireFitting(SessionFacts session, UUID enrolmentId, String pointer) {
        Enrolment enrolment = enrolments.seen(enrolmentId, pointer);
        enrolment.requireSession(session.cohortId(), session.sessionOn(), pointer);
    }

    /** Refuses a mark of an enrolment under which nothing may be written. */
    void requireWritable(UUID enrolmentId, String pointer, @Nullable String reason) {
        enrolments.writable(enrolmentId, pointer, reason);
    }

    /** Gives enrolments other marks than they have, null for none; answers the rows in the order of writing. */
    List<Attendance> write(Map<SessionRows, Map<UUID, @Nullable AttendanceMark>> wanted) {
        Map<Attendance, @Nullable AttendanceMark> changed = new LinkedHashMap<>();
        List<Attendance> added = new ArrayList<>();
        wanted.forEach((rows, marks) -> marks.forEach((enrolmentId, mark) -> {
            Attendance known = rows.of(enrolmentId);
            if (known == null) {
                Attendance row = new Attendance(rows.session(), enrolments.seen(enrolmentId, "/items"), mark);
                rows.written(row);
                added.add(row);
            } else {
                changed.put(known, mark);
            }
        }));
        attendances.changeAll(List.copyOf(changed.keySet()), Change.EDITED, row -> row.become(changed.get(row)));
        attendances.addAll(added, Collections.nCopies(added.size(), null));
        wanted.forEach((rows, marks) -> {
            if (!marks.isEmpty()) {
                rows.sheet().changed();
            }
        });
        List<Attendance> written = new ArrayList<>(changed.keySet());
        written.addAll(added);
        return written;
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
                requireFitting(session, enrolmentId, pointer);
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
