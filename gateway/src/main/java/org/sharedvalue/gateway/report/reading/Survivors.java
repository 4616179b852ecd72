package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which organisation each one is today, after all mergers, and what it is called.
 *
 * @param survivors the organisation that each of the asked ones is now
 * @param names display names of the survivors, as far as they are known
 * @param passed every organisation on the way, the asked ones and the survivors included
 */
record Survivors(Map<UUID, UUID> survivors, Map<UUID, String> names, Set<UUID> passed) {

    // UNION and not UNION ALL: should two states contradict each other for a moment, the walk still ends.
    private static final String QUERY = """
            WITH RECURSIVE way (asked, id) AS (
                SELECT id, id FROM unnest(?::uuid[]) AS asked (id)
                 UNION
                SELECT way.asked, organisation.merged_into_id
                  FROM way JOIN organisation ON organisation.id = way.id
                 WHERE organisation.merged_into_id IS NOT NULL)
            SELECT way.asked, way.id, organisation.display_name, organisation.merged_into_id IS NULL
              FROM way LEFT JOIN organisation ON organisation.id = way.id
            """;
    private static final String FAMILY = """
            WITH RECURSIVE family (id) AS (
                SELECT ?::uuid
                 UNION
                SELECT organisation.id FROM family JOIN organisation ON organisation.merged_into_id = family.id)
            SELECT id FROM family
            """;

    Survivors {
        survivors = Map.copyOf(survivors);
        names = Map.copyOf(names);
        passed = Set.copyOf(passed);
    }

    static Survivors of(Connection connection, Collection<UUID> organisations) throws SQLException {
        Map<UUID, UUID> survivors = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        Set<UUID> passed = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, connection.createArrayOf("uuid", organisations.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(2, UUID.class);
                    String name = row.getString(3);
                    passed.add(id);
                    if (row.getBoolean(4)) {
                        survivors.put(row.getObject(1, UUID.class), id);
                        if (name != null) {
                            names.put(id, name);
                        }
                    }
                }
            }
        }
        return new Survivors(survivors, names, passed);
    }

    /** The organisation and all that were merged into it. */
    static Set<UUID> family(Connection connection, UUID organisation) throws SQLException {
        Set<UUID> family = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(FAMILY)) {
            statement.setObject(1, organisation);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    family.add(row.getObject(1, UUID.class));
                }
            }
        }
        return family;
    }

    UUID of(UUID organisation) {
        return survivors.getOrDefault(organisation, organisation);
    }
}
