package org.sharedvalue.gateway.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sharedvalue.sql.Columns;

/**
 * Keeps whoever writes the sessions of a cohort apart from whoever folds its enrolments: they come from different topics,
 * so two gateways may hold one of each, and neither would see what the other has not committed. Enrolments of a cohort are
 * folded side by side, as each belongs to one writer. The locks go with the transaction.
 */
public final class CohortGate {

    /** Few enough that a batch about everything at once does not fill the table of locks. */
    private static final int LOCKS = 64;

    private static final int NAMESPACE = 1;

    private static final String KNOWN = """
            SELECT DISTINCT cohort_id FROM enrolment WHERE id = ANY(?::uuid[]) AND cohort_id IS NOT NULL
            """;
    // Rows of unnest come in the order of the arrays, the one in which all writers take the locks.
    private static final String ENTER = """
            SELECT CASE WHEN alone THEN pg_advisory_xact_lock(%1$d, place)
                        ELSE pg_advisory_xact_lock_shared(%1$d, place) END
              FROM unnest(?::integer[], ?::boolean[]) AS cohort(place, alone)
            """.formatted(NAMESPACE);

    private CohortGate() {}

    /**
     * Comes before the first look at sessions or folds.
     *
     * @param enrolmentIds enrolments that are folded, in the cohorts in which they are known to be
     * @param cohortIds cohorts in which events say that they are
     * @param meeting cohorts whose sessions are written
     */
    public static void enter(
            Connection connection, Collection<UUID> enrolmentIds, Collection<UUID> cohortIds, Collection<UUID> meeting)
            throws SQLException {
        Map<Integer, Boolean> locks = new TreeMap<>();
        cohortIds.forEach(cohort -> locks.put(place(cohort), false));
        known(connection, enrolmentIds).forEach(cohort -> locks.put(place(cohort), false));
        meeting.forEach(cohort -> locks.put(place(cohort), true));
        Columns columns = new Columns(2);
        locks.forEach(columns::add);
        columns.execute(connection, ENTER);
    }

    private static int place(UUID cohort) {
        return Math.floorMod(cohort.hashCode(), LOCKS);
    }

    private static Set<UUID> known(Connection connection, Collection<UUID> enrolmentIds) throws SQLException {
        Set<UUID> cohorts = new HashSet<>();
        if (enrolmentIds.isEmpty()) {
            return cohorts;
        }
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            Columns.of(enrolmentIds).bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cohorts.add(row.getObject(1, UUID.class));
                }
            }
        }
        return cohorts;
    }
}
