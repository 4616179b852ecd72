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
 * @param breakdown the one dimension that its releases are broken down by; null while none of them is
 */
record SeriesRow(UUID id, @Nullable String breakdown) {

    private static final String ADD = """
            INSERT INTO release_series (id, scope_type, scope_id, audience, recipient_id)
            VALUES (uuidv7(), ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String LOCK = """
            SELECT id, breakdown FROM release_series
             WHERE scope_type = ? AND scope_id = ? AND audience = ? AND recipient_id IS NOT DISTINCT FROM ?
               FOR UPDATE
            """;
    private static final String FIX = "UPDATE release_series SET breakdown = ? WHERE id = ?";

    /** The series, made if it is new, with the dimension that a release of it is to have; null leaves it as it is. */
    static SeriesRow lock(
            Connection connection, Scope scope, Audience audience, @Nullable UUID recipient, @Nullable String breakdown)
            throws SQLException {
        Object[] key = {scope.kind().word(), scope.requiredId(), audience.name(), recipient};
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Statements.bind(statement, key);
            statement.executeUpdate();
        }
        SeriesRow series = read(connection, key);
        if (breakdown == null || breakdown.equals(series.breakdown())) {
            return series;
        }
        if (series.breakdown() != null) {
            throw new ProblemException(
                    ProblemCode.SERIES_BREAKDOWN,
                    "The releases of this scope for this reader are broken down by " + series.breakdown()
                            + "; a second breakdown would tell what the first withholds.");
        }
        try (PreparedStatement statement = connection.prepareStatement(FIX)) {
            Statements.bind(statement, breakdown, series.id());
            statement.executeUpdate();
        }
        return new SeriesRow(series.id(), breakdown);
    }

    private static SeriesRow read(Connection connection, Object[] key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            Statements.bind(statement, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new SeriesRow(row.getObject(1, UUID.class), row.getString(2));
            }
        }
    }
}
