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
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.gateway.report.source.Membership;

/** Reads the members of a partnership and the names of organisations. */
final class Organisations {

    private static final String MEMBERS = """
            SELECT member."organisationId", organisation.sector, member."from", member."to"
              FROM partnership,
                   jsonb_to_recordset(partnership.members) AS member("organisationId" uuid, "from" date, "to" date)
              LEFT JOIN organisation ON organisation.id = member."organisationId"
             WHERE partnership.id = ?
            """;

    private static final String NAMES = "SELECT id, display_name FROM organisation WHERE id = ANY (?)";

    private Organisations() {}

    static List<Membership> members(Connection connection, UUID partnershipId) throws SQLException {
        List<Membership> members = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(MEMBERS)) {
            statement.setObject(1, partnershipId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String sector = row.getString(2);
                    members.add(new Membership(
                            row.getObject(1, UUID.class),
                            sector == null ? null : Sector.valueOf(sector),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class)));
                }
            }
        }
        return members;
    }

    static Map<UUID, String> names(Connection connection, Collection<UUID> organisations) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            statement.setArray(1, connection.createArrayOf("uuid", organisations.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
        }
        return names;
    }
}
