package org.sharedvalue.gateway.report.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.TargetScope;
import org.sharedvalue.gateway.report.source.Target;

/** Reads the targets of programs and their cohorts: of several for one figure the one that began last. */
final class Targets {

    private static final String QUERY = """
            SELECT DISTINCT ON (scope_id, figure_code)
                   id, scope_id, figure_code, value, minimum_acceptable, period_start, period_end,
                   upper(scope_type)
              FROM target
             WHERE program_id = ANY (?) AND period_start <= ?
               AND NOT EXISTS (SELECT FROM target AS successor WHERE successor.supersedes_id = target.id)
             ORDER BY scope_id, figure_code, period_start DESC, id DESC
            """;

    private Targets() {}

    static List<Target> of(Connection connection, Collection<UUID> programs, LocalDate cutOff) throws SQLException {
        List<Target> targets = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, connection.createArrayOf("uuid", programs.toArray()));
            statement.setObject(2, cutOff);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String minimum = row.getString(5);
                    targets.add(new Target(
                            row.getObject(1, UUID.class),
                            TargetScope.valueOf(row.getString(8)),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            measure(row.getString(4)),
                            minimum == null ? null : measure(minimum),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, LocalDate.class)));
                }
            }
        }
        return targets;
    }

    private static Measure measure(String json) {
        try {
            return ContractJson.MAPPER.readValue(json, Measure.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The projection holds a target that is no measure", unreadable);
        }
    }
}
