package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the projection knows of a program.
 *
 * @param id its id
 * @param name its name
 * @param currency its currency
 * @param partnershipId its partnership
 */
public record ProgramRow(UUID id, String name, String currency, UUID partnershipId) {

    private static final String SELECT = "SELECT id, name, currency, partnership_id FROM program";

    /** The program with this id. */
    public static Optional<ProgramRow> read(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + " WHERE id = ?")) {
            statement.setObject(1, id);
            return rows(statement).stream().findFirst();
        }
    }

    static List<ProgramRow> ofPartnerships(Connection connection, Collection<UUID> partnerships) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + " WHERE partnership_id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", partnerships.toArray()));
            return rows(statement);
        }
    }

    static List<ProgramRow> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            return rows(statement);
        }
    }

    private static List<ProgramRow> rows(PreparedStatement statement) throws SQLException {
        List<ProgramRow> programs = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                programs.add(new ProgramRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class)));
            }
        }
        return programs;
    }
}
