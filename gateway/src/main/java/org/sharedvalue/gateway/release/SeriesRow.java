package org.sharedvalue.gateway.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.Statements;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * A series: releases about one scope for one audience and recipient (rule 5).
 *
 * @param id its id
 * @param breakdown the one dimension that its releases are broken down by, fixed by the first of them; null where that has none
 */
record SeriesRow(UUID id, @Nullable String breakdown) {

    private static final String ADD = """
            INSERT INTO release_series (id, scope_type, scope_id, audience, recipient_id, breakdown)
            VALUES (uuidv7(), ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String LOCK = """
            SELECT id, breakdown FROM release_series
             WHERE scope_type = ? AND scope_id = ? AND audience = ? AND recipient_id IS NOT DISTINCT FROM ?
               FOR UPDATE
            """;

    /** The series, made with this dimension or without one if it is new; null asks for what it has. */
    static SeriesRow lock(
            Connection connection, Scope scope, Audience audience, @Nullable UUID recipient, @Nullable String breakdown)
            throws SQLException {
        String kind = scope.kind().word();
        Statements.run(connection, ADD, kind, scope.requiredId(), audience.name(), recipient, breakdown);
        SeriesRow series = read(connection, kind, scope.requiredId(), audience.name(), recipient);
        if (breakdown != null && !breakdown.equals(series.breakdown())) {
            throw new ProblemException(
                    ProblemCode.SERIES_BREAKDOWN,
                    "The releases of this scope for this reader "
                            + (series.breakdown() == null
                                    ? "are not broken down, as the first was not"
                                    : "are broken down by " + series.breakdown())
                            + "; another breakdown could tell what the earlier ones withhold. Leave out 'breakdown'.");
        }
        return series;
    }

    private static SeriesRow read(Connection connection, @Nullable Object... key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            Statements.bind(statement, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new SeriesRow(row.getObject(1, UUID.class), row.getString(2));
            }
        }
    }
}
