package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.gateway.report.declared.DeclaredResult;

/** Reads what was declared about a program. */
final class Declarations {

    private static final String QUERY = """
            SELECT id, figure_code, value, as_of_date, source, supersedes_id FROM declared_result WHERE program_id = ?
            """;

    private Declarations() {}

    static List<DeclaredResult> of(Connection connection, UUID programId) throws SQLException {
        List<DeclaredResult> declared = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setObject(1, programId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    declared.add(new DeclaredResult(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getLong(3),
                            row.getObject(4, LocalDate.class),
                            row.getString(5),
                            row.getObject(6, UUID.class)));
                }
            }
        }
        return declared;
    }
}
