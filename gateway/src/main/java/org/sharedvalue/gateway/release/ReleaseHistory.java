package org.sharedvalue.gateway.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How releases stood since when, and who moved them. */
public final class ReleaseHistory {

    private static final String NAME = """
            SELECT set_config('release.subject', ?, true), set_config('release.organisation', ?, true)
            """;
    private static final String NEWEST_FIRST = """
            SELECT version, changed_at, subject, organisation_id, before, after, reason
              FROM release_history
             WHERE release_id = ? AND version < ?
             ORDER BY version DESC
             LIMIT ?
            """;

    private ReleaseHistory() {}

    /** Whoever moves releases in this transaction. */
    public static void name(Connection connection, String subject, @Nullable UUID organisation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NAME)) {
            statement.setString(1, subject);
            statement.setString(2, organisation == null ? "" : organisation.toString());
            statement.execute();
        }
    }

    /** The moves of a release that led to versions before this one, newest first. */
    public static List<Move> of(Connection connection, UUID release, int beforeVersion, int most) throws SQLException {
        List<Move> moves = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NEWEST_FIRST)) {
            ReleaseRows.bind(statement, release, beforeVersion, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    moves.add(move(row));
                }
            }
        }
        return moves;
    }

    private static Move move(ResultSet row) throws SQLException {
        String before = row.getString("before");
        return new Move(
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getObject("organisation_id", UUID.class),
                before == null ? null : ReleaseStatus.valueOf(before),
                ReleaseStatus.valueOf(row.getString("after")),
                row.getString("reason"));
    }

    /**
     * One move.
     *
     * @param version version of the release that it made
     * @param at when
     * @param subject subject of the caller's token
     * @param organisation organisation that the caller acted for; null for the admin
     * @param before how the release stood; null when it was made
     * @param after how it stands since
     * @param reason why, where somebody said so
     */
    public record Move(
            int version,
            Instant at,
            @Nullable String subject,
            @Nullable UUID organisation,
            @Nullable ReleaseStatus before,
            ReleaseStatus after,
            @Nullable String reason) {}
}
