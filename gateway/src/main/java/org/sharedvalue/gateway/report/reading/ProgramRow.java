package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String QUERY = "SELECT name, currency, partnership_id FROM program WHERE id = ?";

    /** The program with this id. */
    public static Optional<ProgramRow> read(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new ProgramRow(id, row.getString(1), row.getString(2), row.getObject(3, UUID.class)))
                        : Optional.empty();
            }
        }
    }
}
