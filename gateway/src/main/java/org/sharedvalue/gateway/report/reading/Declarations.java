package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.gateway.report.declared.DeclaredResult;

/** Reads what was declared about programs. */
final class Declarations {

    private static final String QUERY = """
            SELECT id, program_id, figure_code, value, as_of_date, source, supersedes_id
              FROM declared_result WHERE program_id = ANY (?)
            """;

    private Declarations() {}

    static List<DeclaredResult> of(Connection connection, Collection<UUID> programs) throws SQLException {
        List<DeclaredResult> declared = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, connection.createArrayOf("uuid", programs.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    declared.add(new DeclaredResult(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getLong(4),
                            row.getObject(5, LocalDate.class),
                            row.getString(6),
                            row.getObject(7, UUID.class)));
                }
            }
        }
        return declared;
    }
}
