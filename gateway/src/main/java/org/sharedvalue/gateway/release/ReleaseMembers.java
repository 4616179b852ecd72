package org.sharedvalue.gateway.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.Statements;
import org.sharedvalue.gateway.disclosure.Moves;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.reading.ScopeRow;
import org.sharedvalue.gateway.report.source.BreakdownBy;

/**
 * Who counts for what in a release (rule 7). An enrolment is known by its id, which survives an erasure, and a person by the
 * first of its enrolments in the scope; so nobody moves by being forgotten.
 */
final class ReleaseMembers {

    private static final String[] OWNED = Arrays.stream(Metric.values())
            .filter(Metric::isOwned)
            .map(Metric::name)
            .toArray(String[]::new);

    private static final String ENROLMENTS = """
            INSERT INTO release_member (release_id, member, rows, counts)
            SELECT ?, fold.enrolment_id::text,
                   ARRAY (SELECT slice ->> 1 FROM jsonb_array_elements(fold.slices) AS slice
                           WHERE slice ->> 0 = ? ORDER BY 1),
                   counted.counts
              FROM enrolment_fold AS fold,
                   LATERAL (SELECT jsonb_object_agg(metric, amount) AS counts
                              FROM (SELECT step ->> 0 AS metric, sum((step ->> 2)::bigint) AS amount
                                      FROM jsonb_array_elements(fold.steps) AS step
                                     WHERE step ->> 0 = ANY (?) AND (step ->> 1)::date <= ?
                                       AND (? OR step ->> 0 <> ALL (?) OR (step ->> 3)::uuid = ANY (?))
                                     GROUP BY 1
                                    HAVING sum((step ->> 2)::bigint) <> 0) AS sums) AS counted
             WHERE fold.program_id = ANY (?) AND counted.counts IS NOT NULL
            """;
    private static final String PEOPLE = """
            INSERT INTO release_member (release_id, member, rows, counts)
            SELECT ?, 'person ' || min(enrolment_id::text), '{}', '{"PARTICIPANTS": 1}'
              FROM enrolment_fold WHERE program_id = ANY (?)
             GROUP BY participant_ref HAVING min(started_on) <= ?
            """;
    private static final String VOLUNTEERS = """
            INSERT INTO release_member (release_id, member, rows, counts)
            SELECT DISTINCT ?::uuid, 'volunteer ' || employer_organisation_id || ' ' || volunteer_ref, '{}'::text[],
                   '{"VOLUNTEERS": 1}'::jsonb
              FROM volunteer_contribution
             WHERE program_id = ANY (?) AND status = 'APPROVED' AND worked_on <= ?
               AND (? OR employer_organisation_id = ANY (?))
            """;
    private static final String CHANGED = """
            SELECT before.counts, before.rows, now.counts, now.rows
              FROM (SELECT member, rows, counts FROM release_member WHERE release_id = ?) AS before
              FULL JOIN (SELECT member, rows, counts FROM release_member WHERE release_id = ?) AS now USING (member)
             WHERE before.counts IS DISTINCT FROM now.counts OR before.rows IS DISTINCT FROM now.rows
            """;
    private static final String FORGET = """
            DELETE FROM release_member
             USING release
             WHERE release.id = release_id AND series_id = ? AND release_id <> ALL (?)
            """;
    private static final int FETCH_SIZE = 1_000;
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final ObjectMapper json;

    ReleaseMembers(ObjectMapper json) {
        this.json = json;
    }

    /** Notes who counts in a release. */
    static void add(
            Connection connection,
            UUID release,
            ScopeRow scope,
            @Nullable BreakdownBy by,
            LocalDate cutOff,
            Set<String> metrics)
            throws SQLException {
        boolean all = scope.family() == null;
        Collection<UUID> family = scope.family() == null ? Set.of() : scope.family();
        String dimension = by == null ? "" : by.dimension().name();
        Set<UUID> programs = scope.programIds();
        run(
                connection,
                ENROLMENTS,
                release,
                dimension,
                metrics.toArray(String[]::new),
                cutOff,
                all,
                OWNED,
                family,
                programs);
        run(connection, PEOPLE, release, programs, cutOff);
        run(connection, VOLUNTEERS, release, programs, cutOff, all, family);
    }

    /** Counts who moved between two releases. */
    void count(Connection connection, UUID before, UUID now, Moves moves) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGED)) {
            statement.setFetchSize(FETCH_SIZE);
            Statements.bind(statement, before, now);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    moves.add(counts(row, 1), rows(row, 2), counts(row, 3), rows(row, 4));
                }
            }
        }
    }

    /** Forgets who counted in releases of a series that nothing will be compared with. */
    static void forget(Connection connection, UUID series, Collection<UUID> kept) throws SQLException {
        run(connection, FORGET, series, kept);
    }

    private Map<String, Long> counts(ResultSet row, int column) throws SQLException {
        String counts = row.getString(column);
        try {
            return counts == null ? Map.of() : json.readValue(counts, COUNTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What a member counts for cannot be read", unreadable);
        }
    }

    private static Set<String> rows(ResultSet row, int column) throws SQLException {
        return row.getArray(column) == null
                ? Set.of()
                : new TreeSet<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Statements.bind(statement, parameters);
            statement.executeUpdate();
        }
    }
}
