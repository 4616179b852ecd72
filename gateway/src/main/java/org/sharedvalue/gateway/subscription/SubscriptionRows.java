package org.sharedvalue.gateway.subscription;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.Statements;

/** Reads and writes subscriptions. */
public final class SubscriptionRows {

    private static final String COLUMNS = """
            SELECT id, version, status, created_at, updated_at, organisation_id, agreement_reference, expires_on, last_used_at,
                   external_id
              FROM subscription
            """;
    private static final String INSERT = """
            INSERT INTO subscription (id, version, status, created_at, updated_at, organisation_id, agreement_reference,
                                      expires_on, key_hash, external_id, owner_id)
            VALUES (uuidv7(), 1, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING id, version, status, created_at, updated_at, organisation_id, agreement_reference, expires_on,
                      last_used_at, external_id
            """;
    private static final String REVOKE = """
            UPDATE subscription SET status = 'REVOKED', version = version + 1, updated_at = ?, revoked_on = ?, revoked_reason = ?
             WHERE id = ?
            """;
    private static final String LIVE = """
            SELECT count(*) FROM subscription
             WHERE organisation_id = ? AND status = 'ACTIVE' AND (expires_on IS NULL OR expires_on >= ?)
            """;
    private static final String IS_LIVE = "organisation_id = ? AND (?::uuid IS NULL OR id = ?) AND status = 'ACTIVE'"
            + " AND (expires_on IS NULL OR expires_on >= ?)";
    private static final String BY_KEY = COLUMNS + """
             WHERE key_hash = ? AND status = 'ACTIVE' AND (expires_on IS NULL OR expires_on >= ?)
            """;
    // Asked again in the statement itself: of many requests at once one writes.
    private static final String USED = """
            UPDATE subscription SET last_used_at = ?
             WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?::timestamptz - interval '1 minute')
            """;

    private SubscriptionRows() {}

    static Subscription insert(Connection connection, KeyWish wish, ApiKey key, Instant now) throws SQLException {
        return list(
                        connection,
                        INSERT,
                        now,
                        now,
                        wish.organisationId(),
                        wish.agreementReference(),
                        wish.expiresOn(),
                        key.hash(),
                        wish.externalId(),
                        wish.owner())
                .get(0);
    }

    static void revoke(Connection connection, UUID id, LocalDate on, @Nullable String reason, Instant now)
            throws SQLException {
        Statements.run(connection, REVOKE, now, on, reason, id);
    }

    /** How many keys of an organisation work. */
    static int live(Connection connection, UUID organisationId, LocalDate today) throws SQLException {
        return Statements.list(connection, LIVE, row -> row.getInt(1), organisationId, today)
                .get(0);
    }

    static boolean isLive(Connection connection, Subscriber subscriber, LocalDate today) throws SQLException {
        UUID id = subscriber.subscriptionId();
        return !where(connection, IS_LIVE, subscriber.organisationId(), id, id, today)
                .isEmpty();
    }

    /** The subscription whose key this is, if it works today. */
    static Optional<Subscription> byKey(Connection connection, ApiKey key, LocalDate today) throws SQLException {
        return list(connection, BY_KEY, key.hash(), today).stream().findFirst();
    }

    static void used(Connection connection, UUID id, Instant now) throws SQLException {
        Statements.run(connection, USED, now, id, now);
    }

    /** Subscriptions by a condition and what stands behind it. */
    public static List<Subscription> where(Connection connection, String condition, @Nullable Object... parameters)
            throws SQLException {
        return list(connection, COLUMNS + " WHERE " + condition, parameters);
    }

    /** The subscription with this id. */
    public static Optional<Subscription> find(Connection connection, UUID id) throws SQLException {
        return where(connection, "id = ?", id).stream().findFirst();
    }

    /** Those with these ids, which nobody else moves before this transaction ends, locked in the order of their ids. */
    public static List<Subscription> lock(Connection connection, Collection<UUID> ids) throws SQLException {
        return where(connection, "id = ANY (?) ORDER BY id FOR UPDATE", ids);
    }

    private static List<Subscription> list(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        return Statements.list(connection, sql, SubscriptionRows::subscription, parameters);
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        OffsetDateTime lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                SubscriptionStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getObject("organisation_id", UUID.class),
                row.getString("agreement_reference"),
                row.getObject("expires_on", LocalDate.class),
                lastUsedAt == null ? null : lastUsedAt.toInstant(),
                row.getString("external_id"));
    }
}
