package org.sharedvalue.gateway.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.sql.Columns;

/** Reads enrolments with what is under them, many at once. */
public final class EnrolmentRecords {

    private static final String ENROLMENTS = """
            SELECT id, status, participant_ref, age_band, area, target_groups, program_id, cohort_id, started_on, ended_on
              FROM enrolment WHERE id = ANY(?::uuid[])
            """;
    private static final String OUTCOMES = """
            SELECT id, status, enrolment_id, type, occurred_on, employer_link, employer_id
              FROM outcome WHERE enrolment_id = ANY(?::uuid[])
            """;
    private static final String CHECKS = """
            SELECT id, status, enrolment_id, job_start_outcome_id, milestone_weeks, window_ends_on, same_employer
              FROM sustainment_check WHERE enrolment_id = ANY(?::uuid[])
            """;
    private static final String ATTENDANCE = """
            SELECT status, enrolment_id, cohort_id, session_on FROM attendance WHERE enrolment_id = ANY(?::uuid[])
            """;

    /** The known ones of these enrolments; an outcome whose enrolment is not known yet stays unread. */
    public List<EnrolmentRecord> read(Connection connection, Collection<UUID> enrolmentIds) throws SQLException {
        Columns ids = Columns.of(enrolmentIds);
        List<EnrolmentRow> enrolments = rows(connection, ENROLMENTS, ids, EnrolmentRecords::enrolment);
        Map<UUID, List<OutcomeRow>> outcomes = new HashMap<>();
        for (OutcomeRow outcome : rows(connection, OUTCOMES, ids, EnrolmentRecords::outcome)) {
            outcomes.computeIfAbsent(outcome.enrolmentId(), any -> new ArrayList<>())
                    .add(outcome);
        }
        Map<UUID, List<CheckRow>> checks = new HashMap<>();
        for (CheckRow check : rows(connection, CHECKS, ids, EnrolmentRecords::check)) {
            checks.computeIfAbsent(check.enrolmentId(), any -> new ArrayList<>())
                    .add(check);
        }
        Map<UUID, List<AttendanceRow>> attendance = new HashMap<>();
        for (AttendanceRow row : rows(connection, ATTENDANCE, ids, EnrolmentRecords::attendance)) {
            attendance
                    .computeIfAbsent(row.enrolmentId(), any -> new ArrayList<>())
                    .add(row);
        }
        Map<UUID, List<DeliveredSession>> sessions = DeliveredSessions.of(connection, cohorts(enrolments)).stream()
                .collect(Collectors.groupingBy(DeliveredSession::cohortId));
        return enrolments.stream()
                .map(enrolment -> new EnrolmentRecord(
                        enrolment,
                        outcomes.getOrDefault(enrolment.id(), List.of()),
                        checks.getOrDefault(enrolment.id(), List.of()),
                        attendance.getOrDefault(enrolment.id(), List.of()),
                        enrolment.cohortId() == null
                                ? List.of()
                                : sessions.getOrDefault(enrolment.cohortId(), List.of())))
                .toList();
    }

    private static Set<UUID> cohorts(List<EnrolmentRow> enrolments) {
        return enrolments.stream()
                .map(EnrolmentRow::cohortId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static <T> List<T> rows(Connection connection, String sql, Columns ids, RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ids.bind(statement, 1);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }

    private static EnrolmentRow enrolment(ResultSet row) throws SQLException {
        Array targetGroups = row.getArray(6);
        return new EnrolmentRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                List.of((String[]) targetGroups.getArray()),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class));
    }

    private static OutcomeRow outcome(ResultSet row) throws SQLException {
        return new OutcomeRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                OutcomeType.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getObject(7, UUID.class));
    }

    private static CheckRow check(ResultSet row) throws SQLException {
        return new CheckRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getInt(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, Boolean.class));
    }

    private static AttendanceRow attendance(ResultSet row) throws SQLException {
        return new AttendanceRow(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, LocalDate.class));
    }

    /** Reads the row that a result set stands on. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
