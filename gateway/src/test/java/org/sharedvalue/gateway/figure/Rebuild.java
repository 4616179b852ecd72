package org.sharedvalue.gateway.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.Aggregate;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.outcomes.AttendanceState;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.contracts.outcomes.OutcomeState;
import org.sharedvalue.contracts.outcomes.SustainmentCheckState;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.SessionState;
import org.sharedvalue.contracts.program.VolunteerContributionState;
import org.sharedvalue.gateway.projection.AttendanceRow;
import org.sharedvalue.gateway.projection.CheckRow;
import org.sharedvalue.gateway.projection.ContributionRow;
import org.sharedvalue.gateway.projection.DeliveredSession;
import org.sharedvalue.gateway.projection.EnrolmentRecord;
import org.sharedvalue.gateway.projection.EnrolmentRow;
import org.sharedvalue.gateway.projection.OutcomeRow;
import org.sharedvalue.gateway.projection.VolunteerHoursRow;

/**
 * Computes every cell from the ledger alone, without projections and without what was added before: what the live cells
 * must equal.
 */
public final class Rebuild {

    private static final String NEWEST_STATES = """
            SELECT DISTINCT ON (enrolment_id, subject) aggregate, enrolment_id, data ->> 'state'
              FROM ledger
             WHERE aggregate = ANY(?::text[])
             ORDER BY enrolment_id, subject, version DESC
            """;
    private static final String SESSIONS = """
            SELECT DISTINCT ON (subject) data ->> 'state'
              FROM ledger WHERE aggregate = 'session' ORDER BY subject, version DESC
            """;
    private static final List<String> COUNTED = Arrays.asList(
            Aggregate.ENROLMENT.word(),
            Aggregate.OUTCOME.word(),
            Aggregate.SUSTAINMENT_CHECK.word(),
            Aggregate.ATTENDANCE.word(),
            Aggregate.CONTRIBUTION.word(),
            Aggregate.VOLUNTEER_CONTRIBUTION.word());
    private static final int FETCH_SIZE = 1_000;

    private final CellDeltas cells = new CellDeltas();
    private final Map<UUID, Map<UUID, LocalDate>> participants = new HashMap<>();
    private final Map<List<Object>, Map<UUID, LocalDate>> volunteers = new HashMap<>();
    private final List<OutcomeRow> outcomes = new ArrayList<>();
    private final List<CheckRow> checks = new ArrayList<>();
    private final List<AttendanceRow> attendance = new ArrayList<>();
    private final List<DeliveredSession> sessions = new ArrayList<>();
    private @Nullable EnrolmentRow enrolment;

    private Rebuild() {}

    /** The cells without those that add up to nothing. The connection must not commit by itself. */
    public static SortedMap<CellKey, Long> cells(Connection connection) throws SQLException {
        Rebuild rebuild = new Rebuild();
        rebuild.readSessions(connection);
        rebuild.read(connection);
        return rebuild.cells.changes();
    }

    private void readSessions(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SESSIONS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                DeliveredSession.of(read(row.getString(1), SessionState.class)).ifPresent(sessions::add);
            }
        }
    }

    private void read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST_STATES)) {
            statement.setArray(1, connection.createArrayOf("text", COUNTED.toArray()));
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet row = statement.executeQuery()) {
                UUID current = null;
                while (row.next()) {
                    UUID enrolmentId = row.getObject(2, UUID.class);
                    if (enrolmentId == null || !enrolmentId.equals(current)) {
                        foldEnrolment();
                    }
                    current = enrolmentId;
                    take(row.getString(1), row.getString(3));
                }
            }
        }
        foldEnrolment();
        participants.values().forEach(days -> ProgramDays.of(days)
                .addTo(cells, Metric.PARTICIPANTS, CellKey.NO_ORGANISATION, 1));
        volunteers.forEach(
                (volunteer, days) -> ProgramDays.of(days).addTo(cells, Metric.VOLUNTEERS, (UUID) volunteer.get(0), 1));
    }

    private void take(String aggregate, String state) {
        switch (aggregate) {
            case "enrolment" -> enrolment = EnrolmentRow.of(read(state, EnrolmentState.class));
            case "outcome" -> outcomes.add(OutcomeRow.of(read(state, OutcomeState.class)));
            case "sustainment-check" -> checks.add(CheckRow.of(read(state, SustainmentCheckState.class)));
            case "attendance" -> attendance.add(AttendanceRow.of(read(state, AttendanceState.class)));
            case "contribution" -> {
                ContributionRow row = ContributionRow.of(read(state, ContributionState.class));
                cells.add(row.programId(), InputSteps.of(row));
            }
            case "volunteer-contribution" ->
                takeHours(VolunteerHoursRow.of(read(state, VolunteerContributionState.class)));
            default -> throw new IllegalStateException("Nothing counts " + aggregate);
        }
    }

    private void takeHours(VolunteerHoursRow row) {
        cells.add(row.programId(), InputSteps.of(row));
        if (InputSteps.isCounted(row)) {
            first(
                    volunteers,
                    List.of(row.employerOrganisationId(), row.volunteerRef()),
                    row.programId(),
                    row.workedOn());
        }
    }

    private void foldEnrolment() {
        if (enrolment != null) {
            UUID cohort = enrolment.cohortId();
            List<DeliveredSession> own = sessions.stream()
                    .filter(session -> session.cohortId().equals(cohort))
                    .toList();
            EnrolmentFold fold = EnrolmentFold.of(new EnrolmentRecord(enrolment, outcomes, checks, attendance, own));
            cells.add(fold);
            if (fold.startedOn() != null) {
                first(participants, fold.participantRef(), fold.programId(), fold.startedOn());
            }
        }
        enrolment = null;
        outcomes.clear();
        checks.clear();
        attendance.clear();
    }

    private static <K> void first(Map<K, Map<UUID, LocalDate>> days, K person, UUID programId, LocalDate day) {
        days.computeIfAbsent(person, unseen -> new HashMap<>())
                .merge(programId, day, (one, other) -> one.isBefore(other) ? one : other);
    }

    private static <T> T read(String state, Class<T> type) {
        try {
            return ContractJson.MAPPER.readValue(state, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A state in the ledger cannot be read", unreadable);
        }
    }
}
