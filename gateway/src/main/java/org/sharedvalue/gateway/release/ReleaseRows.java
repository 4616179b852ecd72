package org.sharedvalue.gateway.release;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Reads and writes releases. */
public final class ReleaseRows {

    private static final String COLUMNS = """
            SELECT release.id, series_id, version, status, created_at, updated_at, scope_type, scope_id, scope_name, audience,
                   recipient_id, partnership_ids, cut_off, release.breakdown, agreement_reference, threshold,
                   definition_version, policy_version, as_of_seq, report, sha256, compared_with_id, superseded_by_id,
                   external_id
              FROM release JOIN release_series AS series ON series.id = series_id
            """;
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
    private static final String TAKEN =
            "SELECT id FROM release WHERE external_id = ? AND owner_id IS NOT DISTINCT FROM ?::uuid";

    private ReleaseRows() {}

    /** The release with this id. */
    public static Optional<Release> find(Connection connection, UUID id) throws SQLException {
        return list(connection, COLUMNS + " WHERE release.id = ?", id).stream().findFirst();
    }

    /** The same, and nobody else moves it before this transaction ends. */
    public static Optional<Release> lock(Connection connection, UUID id) throws SQLException {
        return list(connection, COLUMNS + " WHERE release.id = ? FOR UPDATE OF release", id).stream()
                .findFirst();
    }

    /** The final release of a series. */
    public static Optional<Release> latest(Connection connection, UUID seriesId) throws SQLException {
        return list(connection, COLUMNS + " WHERE series_id = ? AND status = 'FINAL'", seriesId).stream()
                .findFirst();
    }

    /** Releases by a condition on {@code release} and {@code series}, with what stands behind it. */
    public static List<Release> where(Connection connection, String condition, Object... parameters)
            throws SQLException {
        return list(connection, COLUMNS + condition, parameters);
    }

    static void insert(
            Connection connection,
            Release release,
            @Nullable UUID owner,
            Set<UUID> programs,
            String counts,
            String decisions)
            throws SQLException {
        run(
                connection,
                INSERT,
                release.id(),
                release.seriesId(),
                release.version(),
                release.status().name(),
                utc(release.createdAt()),
                utc(release.updatedAt()),
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

    /** Refuses an external id that the same maker gave before. */
    static void requireFresh(Connection connection, Wish wish) throws SQLException {
        if (wish.externalId() == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
            bind(statement, wish.externalId(), wish.owner());
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    throw new ProblemException(ProblemCode.DUPLICATE_EXTERNAL_ID, "The external id is taken.")
                            .withHeader("Location", "/v1/releases/" + row.getString(1));
                }
            }
        }
    }

    static void supersede(Connection connection, Release earlier, Release by, Instant now) throws SQLException {
        run(connection, SUPERSEDE, utc(now), by.id(), earlier.id());
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
        run(connection, PROMOTE, utc(now), on, reason, release.id());
    }

    private static void run(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        }
    }

    private static List<Release> list(Connection connection, String sql, Object... parameters) throws SQLException {
        List<Release> releases = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    releases.add(release(row));
                }
            }
        }
        return releases;
    }

    /** Sets parameters; collections are arrays of ids. */
    static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            Object value = parameters[index];
            if (value instanceof Collection<?> ids) {
                Array array = statement.getConnection().createArrayOf("uuid", ids.toArray());
                statement.setArray(index + 1, array);
            } else if (value instanceof String[] texts) {
                statement.setArray(index + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(index + 1, value);
            }
        }
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

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
