package org.sharedvalue.gateway.feed.feeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.sql.Columns;

/**
 * What feeds were last looked through with. Where a funder's days in a partnership, or what items say of a program, are
 * others now, the outcomes of the programs concerned are to be looked through again.
 */
final class FeedStructure {

    private static final String FUNDING = "SELECT funder_id, partnership_id, spans FROM feed_funding";
    private static final String KEEP_FUNDING = """
            INSERT INTO feed_funding (funder_id, partnership_id, spans)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[])
                ON CONFLICT (funder_id, partnership_id) DO UPDATE SET spans = excluded.spans
            """;
    private static final String PROGRAMS = "SELECT id FROM program WHERE partnership_id = ANY (?) ORDER BY id";
    private static final String CHANGED_PROGRAMS = """
            SELECT program.id, program.code, program.partnership_id, known.partnership_id
              FROM program LEFT JOIN feed_program AS known ON known.program_id = program.id
             WHERE program.id = ANY (?)
               AND (known.code, known.partnership_id) IS DISTINCT FROM (program.code, program.partnership_id)
             ORDER BY program.id
            """;
    private static final String KEEP_PROGRAMS = """
            INSERT INTO feed_program (program_id, code, partnership_id)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::uuid[])
                ON CONFLICT (program_id) DO UPDATE SET code = excluded.code, partnership_id = excluded.partnership_id
            """;

    private FeedStructure() {}

    /** Follows changes of who funds what. */
    static void followFunding(Connection connection, List<FeedRow> feeds, Map<UUID, Funding> funding)
            throws SQLException {
        Map<UUID, Map<UUID, String>> before = told(connection);
        Columns kept = new Columns(3);
        for (FeedRow feed : feeds) {
            Funding now = funding.getOrDefault(feed.funderId(), Funding.NONE);
            Set<UUID> changed = now.changedSince(before.getOrDefault(feed.funderId(), Map.of()));
            if (!changed.isEmpty()) {
                feed.scan(programs(connection, changed));
                Map<UUID, String> told = now.told();
                changed.forEach(id -> kept.add(feed.funderId(), id, told.getOrDefault(id, "")));
            }
        }
        kept.execute(connection, KEEP_FUNDING);
    }

    /** Follows changes of what items say of programs. */
    static void followPrograms(
            Connection connection, List<FeedRow> feeds, Map<UUID, Funding> funding, Collection<UUID> programs)
            throws SQLException {
        Columns kept = new Columns(3);
        try (PreparedStatement statement = connection.prepareStatement(CHANGED_PROGRAMS)) {
            statement.setArray(1, connection.createArrayOf("uuid", programs.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID program = row.getObject(1, UUID.class);
                    Set<UUID> partnerships = new HashSet<>();
                    partnerships.add(row.getObject(3, UUID.class));
                    partnerships.add(row.getObject(4, UUID.class));
                    for (FeedRow feed : feeds) {
                        Funding funds = funding.getOrDefault(feed.funderId(), Funding.NONE);
                        if (partnerships.stream()
                                .anyMatch(id ->
                                        id != null && funds.byPartnership().containsKey(id))) {
                            feed.scan(List.of(program));
                        }
                    }
                    kept.add(program, row.getString(2), row.getObject(3, UUID.class));
                }
            }
        }
        kept.execute(connection, KEEP_PROGRAMS);
    }

    private static Map<UUID, Map<UUID, String>> told(Connection connection) throws SQLException {
        Map<UUID, Map<UUID, String>> told = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FUNDING);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                told.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashMap<>())
                        .put(row.getObject(2, UUID.class), row.getString(3));
            }
        }
        return told;
    }

    private static List<UUID> programs(Connection connection, Set<UUID> partnerships) throws SQLException {
        List<UUID> programs = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PROGRAMS)) {
            statement.setArray(1, connection.createArrayOf("uuid", partnerships.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    programs.add(row.getObject(1, UUID.class));
                }
            }
        }
        return programs;
    }
}
