package org.sharedvalue.gateway.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.Statements;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;

/** Reads and writes releases. */
public final class ReleaseRows {

    private static final String WHOLE = """
            SELECT release.id, series_id, version, status, created_at, updated_at, scope_type, scope_id, scope_name, audience,
                   recipient_id, partnership_ids, cut_off, release.breakdown, agreement_reference, threshold,
                   definition_version, policy_version, as_of_seq, report, sha256, compared_with_id, superseded_by_id,
                   external_id
              FROM release JOIN release_series AS series ON series.id = series_id
            """;
    /** Reports are large, and no list shows them. */
    private static final String LISTED = WHOLE.replace(" report,", " '' AS report,");

    private static final String INSERT = """
            INSERT INTO release (id, series_id, version, status, created_at, updated_at, scope_name, partnership_ids,
                                 program_ids, cut_off, breakdown, agreement_reference, threshold, definition_version,
                                 policy_version, as_of_seq, report, sha256, compared_with_id, counts, decisions,
                                 external_id, owner_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
            """;
    private static final String PROMOTE = """
            UPDATE release SET status = 'FINAL', version = version + 1, updated_at = ?, final_on = ?, final_reason = ?
             WHERE id = ?
            """;
    private static final String SUPERSEDE = """
            UPDATE release SET status = 'SUPERSEDED', version = version + 1, updated_at = ?, superseded_by_id = ?
             WHERE id = ?
            """;
    private static final String LAST_MOVE = "SELECT max(updated_at) FROM release WHERE status <> 'PROVISIONAL'";

    private ReleaseRows() {}

    /** The release with this id. */
    public static Optional<Release> find(Connection connection, UUID id) throws SQLException {
        return one(connection, " WHERE release.id = ?", id);
    }

    /** The same, and nobody else moves it before this transaction ends. */
    public static Optional<Release> lock(Connection connection, UUID id) throws SQLException {
        return one(connection, " WHERE release.id = ? FOR UPDATE OF release", id);
    }

    /** The final release of a series. */
    public static Optional<Release> latest(Connection connection, UUID seriesId) throws SQLException {
        return one(connection, " WHERE series_id = ? AND status = 'FINAL'", seriesId);
    }

    /** Releases by a condition on {@code release} and {@code series}, and what stands behind it, with empty reports. */
    public static List<Release> where(Connection connection, String condition, Object... parameters)
            throws SQLException {
        return Statements.list(connection, LISTED + " WHERE " + condition, ReleaseRows::release, parameters);
    }

    static void insert(
            Connection connection,
            Release release,
            @Nullable UUID owner,
            Set<UUID> programs,
            String counts,
            String decisions)
            throws SQLException {
        Statements.run(
                connection,
                INSERT,
                release.id(),
                release.seriesId(),
                release.version(),
                release.status().name(),
                release.createdAt(),
                release.updatedAt(),
                release.scopeName(),
                release.partnershipIds(),
                programs,
                release.cutOff(),
                release.breakdown(),
                release.agreementReference(),
                release.threshold(),
                release.definitionVersion(),
                release.policyVersion(),
                release.asOfSeq(),
                release.report(),
                release.sha256(),
                release.comparedWithId(),
                counts,
                decisions,
                release.externalId(),
                owner);
    }

    static void supersede(Connection connection, Release earlier, Release by, Instant now) throws SQLException {
        Statements.run(connection, SUPERSEDE, now, by.id(), earlier.id());
    }

    /** When a release was published or superseded last; empty where none ever was. */
    static Optional<Instant> lastMove(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST_MOVE);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
    }

    static void promote(Connection connection, Release release, Instant now, LocalDate on, @Nullable String reason)
            throws SQLException {
        Statements.run(connection, PROMOTE, now, on, reason, release.id());
    }

    private static Optional<Release> one(Connection connection, String condition, UUID id) throws SQLException {
        return Statements.list(connection, WHOLE + condition, ReleaseRows::release, id).stream()
                .findFirst();
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                row.getObject("series_id", UUID.class),
                row.getInt("version"),
                ReleaseStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                new Scope(
                        ScopeKind.valueOf(row.getString("scope_type").toUpperCase(Locale.ROOT)),
                        row.getObject("scope_id", UUID.class),
                        null),
                row.getString("scope_name"),
                Audience.valueOf(row.getString("audience")),
                row.getObject("recipient_id", UUID.class),
                new HashSet<>(
                        Arrays.asList((UUID[]) row.getArray("partnership_ids").getArray())),
                row.getObject("cut_off", LocalDate.class),
                row.getString("breakdown"),
                row.getString("agreement_reference"),
                row.getInt("threshold"),
                row.getString("definition_version"),
                row.getString("policy_version"),
                row.getLong("as_of_seq"),
                row.getString("report"),
                row.getString("sha256"),
                row.getObject("compared_with_id", UUID.class),
                row.getObject("superseded_by_id", UUID.class),
                row.getString("external_id"));
    }
}
