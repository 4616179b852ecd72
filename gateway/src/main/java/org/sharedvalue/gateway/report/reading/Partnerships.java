package org.sharedvalue.gateway.report.reading;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.gateway.report.source.Membership;

/** Reads partnerships, their members, and in which of them an organisation did more than pay. */
final class Partnerships {

    private static final String NAMES = "SELECT id, name FROM partnership WHERE id = ANY (?)";
    private static final String MEMBERS = """
            SELECT partnership.id, member."organisationId", organisation.sector, member."from", member."to"
              FROM partnership,
                   jsonb_to_recordset(partnership.members) AS member("organisationId" uuid, "from" date, "to" date)
              LEFT JOIN organisation ON organisation.id = member."organisationId"
             WHERE partnership.id = ANY (?)
            """;
    private static final String DELIVERED = """
            SELECT DISTINCT partnership.id
              FROM partnership,
                   jsonb_to_recordset(partnership.members) AS member("organisationId" uuid, role text, "from" date)
             WHERE partnership.members @> ANY (?::jsonb[]) AND member."organisationId" = ANY (?)
               AND member.role NOT IN ('FUNDER', 'SPONSOR') AND member."from" <= ?
            """;

    private Partnerships() {}

    static Map<UUID, String> names(Connection connection, Collection<UUID> partnerships) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            statement.setArray(1, connection.createArrayOf("uuid", partnerships.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
        }
        return names;
    }

    /** The members of each of these partnerships that has any. */
    static Map<UUID, List<Membership>> members(Connection connection, Collection<UUID> partnerships)
            throws SQLException {
        Map<UUID, List<Membership>> members = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(MEMBERS)) {
            statement.setArray(1, connection.createArrayOf("uuid", partnerships.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String sector = row.getString(3);
                    members.computeIfAbsent(row.getObject(1, UUID.class), unseen -> new ArrayList<>())
                            .add(new Membership(
                                    row.getObject(2, UUID.class),
                                    sector == null ? null : Sector.valueOf(sector),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, LocalDate.class)));
                }
            }
        }
        return members;
    }

    /** The partnerships in which one of these organisations held a role other than FUNDER or SPONSOR by a day. */
    static Set<UUID> delivered(Connection connection, Collection<UUID> organisations, LocalDate day)
            throws SQLException {
        String[] members = organisations.stream()
                .map(id -> "[{\"organisationId\": \"" + id + "\"}]")
                .toArray(String[]::new);
        Set<UUID> partnerships = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(DELIVERED)) {
            statement.setArray(1, connection.createArrayOf("text", members));
            statement.setArray(2, connection.createArrayOf("uuid", organisations.toArray()));
            statement.setObject(3, day);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    partnerships.add(row.getObject(1, UUID.class));
                }
            }
        }
        return partnerships;
    }
}
