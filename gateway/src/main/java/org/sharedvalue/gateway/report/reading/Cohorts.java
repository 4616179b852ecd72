package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads how to show the cohorts of programs: by label, in the order in which they start. */
final class Cohorts {

    private static final String QUERY =
            "SELECT id::text, label FROM cohort WHERE program_id = ANY (?) ORDER BY start_on, label, id";

    private Cohorts() {}

    static RowLabels labels(Connection connection, Collection<UUID> programs) throws SQLException {
        Map<String, String> labels = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, connection.createArrayOf("uuid", programs.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    labels.put(row.getString(1), row.getString(2));
                }
            }
        }
        return RowLabels.of(List.copyOf(labels.keySet()), labels);
    }
}
