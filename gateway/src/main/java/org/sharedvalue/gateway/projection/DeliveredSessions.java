package org.sharedvalue.gateway.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.sql.Columns;

/** Reads sessions that took place, and the enrolments of cohorts that had some. */
public final class DeliveredSessions {

    private static final String BY_ID = """
            SELECT id, cohort_id, session_on FROM session WHERE status = 'DELIVERED' AND id = ANY(?::uuid[])
            """;
    private static final String BY_COHORT = """
            SELECT id, cohort_id, session_on FROM session WHERE status = 'DELIVERED' AND cohort_id = ANY(?::uuid[])
            """;
    private static final String ENROLMENTS = "SELECT id FROM enrolment WHERE cohort_id = ANY(?::uuid[])";

    private DeliveredSessions() {}

    /** Those of these sessions that took place. */
    public static Set<DeliveredSession> among(Connection connection, Collection<UUID> ids) throws SQLException {
        return ids.isEmpty() ? Set.of() : read(connection, BY_ID, ids);
    }

    static Set<DeliveredSession> of(Connection connection, Collection<UUID> cohortIds) throws SQLException {
        return cohortIds.isEmpty() ? Set.of() : read(connection, BY_COHORT, cohortIds);
    }

    /** The enrolments of these cohorts, whatever their status. */
    public static Set<UUID> enrolmentsOf(Connection connection, Collection<UUID> cohortIds) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        if (cohortIds.isEmpty()) {
            return ids;
        }
        try (PreparedStatement statement = connection.prepareStatement(ENROLMENTS)) {
            Columns.of(cohortIds).bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private static Set<DeliveredSession> read(Connection connection, String sql, Collection<UUID> ids)
            throws SQLException {
        Set<DeliveredSession> sessions = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Columns.of(ids).bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sessions.add(new DeliveredSession(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, LocalDate.class)));
                }
            }
        }
        return sessions;
    }
}
