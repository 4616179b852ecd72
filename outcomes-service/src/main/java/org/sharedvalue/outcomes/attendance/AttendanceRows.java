package org.sharedvalue.outcomes.attendance;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AttendanceMark;
import org.sharedvalue.outcomes.enrolment.Enrolments;
import org.sharedvalue.outcomes.imports.row.Line;
import org.sharedvalue.outcomes.imports.row.RowBatch;
import org.sharedvalue.outcomes.imports.row.RowType;
import org.sharedvalue.outcomes.reference.References;
import org.sharedvalue.outcomes.reference.SessionFacts;
import org.sharedvalue.records.Records;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Attendance as rows of an import: each gives its enrolment the mark that it says, and leaves the others of the session as
 * they are, since the rows of a session may stand anywhere in a file.
 */
@Singleton
class AttendanceRows implements RowType<AttendanceRow> {

    private final Attendances attendances;
    private final AttendanceTaking taking;
    private final Enrolments enrolments;
    private final References references;

    AttendanceRows(Attendances attendances, AttendanceTaking taking, Enrolments enrolments, References references) {
        this.attendances = attendances;
        this.taking = taking;
        this.enrolments = enrolments;
        this.references = references;
    }

    @Override
    public String collection() {
        return "attendance";
    }

    @Override
    public Class<AttendanceRow> form() {
        return AttendanceRow.class;
    }

    @Override
    public Records<?> records() {
        return attendances;
    }

    @Override
    public void prepare(RowBatch<AttendanceRow> batch) {
        Map<String, UUID> known = enrolments.idsByExternalId(batch.rows().stream()
                .map(AttendanceRow::enrolmentExternalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        batch.replaceEach(row -> row.of(enrolments.named(row.enrolmentId(), row.enrolmentExternalId(), known)));
        taking.ask(sessionIds(batch));
        batch.each(row -> {
            if (references.session(row.sessionId()).isEmpty()) {
                throw ProblemException.at("/sessionId", ProblemCode.UNKNOWN_REFERENCE, "There is no such session.");
            }
        });
    }

    /** In one order, so that two writers do not wait for each other. */
    private static Set<UUID> sessionIds(RowBatch<AttendanceRow> batch) {
        return batch.rows().stream().map(AttendanceRow::sessionId).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void write(RowBatch<AttendanceRow> batch) {
        Map<UUID, SessionRows> sessions = locked(batch);
        List<UUID> enrolmentIds = batch.rows().stream()
                .map(AttendanceRows::enrolmentId)
                .distinct()
                .toList();
        if (!enrolmentIds.isEmpty()) {
            enrolments.lockForWriting(enrolmentIds);
        }
        // A row may stand twice, the second time corrected: one after the other.
        while (!batch.open().isEmpty()) {
            taking.write(next(batch, sessions));
        }
    }

    /** The sessions of the batch, locked; the rows of those that take no attendance from the caller are refused. */
    private Map<UUID, SessionRows> locked(RowBatch<AttendanceRow> batch) {
        Map<UUID, SessionRows> sessions = new HashMap<>();
        Map<UUID, ProblemException> refusals = new HashMap<>();
        for (UUID sessionId : sessionIds(batch)) {
            try {
                SessionFacts session = references.session(sessionId).orElseThrow();
                session.requireDelivered();
                sessions.put(sessionId, taking.locked(session));
            } catch (ProblemException refusal) {
                refusals.put(sessionId, refusal);
            }
        }
        batch.each(row -> {
            ProblemException refusal = refusals.get(row.sessionId());
            if (refusal != null) {
                throw refusal;
            }
        });
        return sessions;
    }

    /** The marks of the first row of each enrolment in a session, other than those that it has. */
    private Map<SessionRows, Map<UUID, @Nullable AttendanceMark>> next(
            RowBatch<AttendanceRow> batch, Map<UUID, SessionRows> sessions) {
        Map<SessionRows, Map<UUID, @Nullable AttendanceMark>> next = new LinkedHashMap<>();
        Set<Place> seen = new HashSet<>();
        for (Line<AttendanceRow> line : batch.open()) {
            AttendanceRow row = line.row();
            if (seen.add(new Place(row.sessionId(), enrolmentId(row)))) {
                SessionRows rows = Objects.requireNonNull(sessions.get(row.sessionId()));
                try {
                    taking.requireFitting(rows.session(), enrolmentId(row), "/enrolmentId");
                    if (rows.mark(enrolmentId(row)) == row.status()) {
                        batch.unchanged(line);
                        continue;
                    }
                    taking.requireWritable(enrolmentId(row), "/enrolmentId", row.reason());
                    next.computeIfAbsent(rows, each -> new LinkedHashMap<>()).put(enrolmentId(row), row.status());
                    batch.created(line);
                } catch (ProblemException refusal) {
                    batch.refuse(line, refusal);
                }
            }
        }
        return next;
    }

    private static UUID enrolmentId(AttendanceRow row) {
        return Objects.requireNonNull(row.enrolmentId());
    }

    private record Place(UUID sessionId, UUID enrolmentId) {}
}
