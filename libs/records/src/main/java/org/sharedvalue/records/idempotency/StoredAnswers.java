package org.sharedvalue.records.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.idempotency.SentKey;

/** The answers in the database, each read and written in the transaction that runs. */
@ApplicationScoped
class StoredAnswers {

    private static final String FRESH = "created_at > clock_timestamp() - interval '24 hours'";
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(?)";
    private static final String FIND =
            "SELECT body_hash, coalesce(status, 0), location, entity_tag, event_version, body,"
                    + " coalesce(leased_until > clock_timestamp(), false) FROM idempotent_request WHERE id = ? AND "
                    + FRESH;
    private static final String KEEP = """
            INSERT INTO idempotent_request
                (id, body_hash, status, location, entity_tag, event_version, body, mentions)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET status = excluded.status, body = excluded.body,
                mentions = excluded.mentions, leased_until = NULL
            """;
    private static final String SWEEP = "DELETE FROM idempotent_request WHERE NOT (" + FRESH + ")";
    private static final String FORGET_EXPIRED = SWEEP + " AND id = ?";

    private final AgroalDataSource dataSource;
    private final AnswerSeal seal;

    StoredAnswers(AgroalDataSource dataSource, AnswerSeal seal) {
        this.dataSource = dataSource;
        this.seal = seal;
    }

    /**
     * Makes this transaction the only one that carries out the request; false if another one does. The lock ends with
     * the transaction, however that ends.
     */
    boolean lock(byte[] id) {
        return run(LOCK, statement -> {
            statement.setLong(1, SentKey.lock(id));
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        });
    }

    Optional<StoredAnswer> find(byte[] id) {
        return run(FIND, statement -> {
            statement.setBytes(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredAnswer(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                opened(row.getString(6), id),
                                row.getBoolean(7)))
                        : Optional.<StoredAnswer>empty();
            }
        });
    }

    /** Keeps an answer, in the row of the claim if there is one. */
    void keep(byte[] id, StoredAnswer answer, Set<UUID> mentions) {
        run(KEEP, statement -> {
            statement.setBytes(1, id);
            statement.setString(2, answer.fingerprint());
            statement.setInt(3, answer.status());
            statement.setString(4, answer.location());
            statement.setString(5, answer.entityTag());
            statement.setString(6, answer.eventVersion());
            statement.setString(7, sealed(answer.body(), id));
            statement.setArray(8, statement.getConnection().createArrayOf("uuid", mentions.toArray()));
            return statement.executeUpdate();
        });
    }

    private @Nullable String sealed(@Nullable String body, byte[] id) {
        return body == null ? null : seal.seal(body, place(id));
    }

    private @Nullable String opened(@Nullable String kept, byte[] id) {
        return kept == null ? null : seal.open(kept, place(id));
    }

    private static String place(byte[] id) {
        return "idempotent_request:" + HexFormat.of().formatHex(id);
    }

    /** Removes what the sweep has not removed yet of an earlier use of the key. */
    void forgetExpired(byte[] id) {
        run(FORGET_EXPIRED, statement -> {
            statement.setBytes(1, id);
            return statement.executeUpdate();
        });
    }

    /** Removes what is older than a day. */
    int sweep() {
        return run(SWEEP, PreparedStatement::executeUpdate);
    }

    /** Runs one statement; a failure is one of the persistence, so that an outage is answered as such. */
    <T> T run(String sql, Step<T> step) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.apply(statement);
        } catch (SQLException failure) {
            throw new PersistenceException("An idempotency key could not be looked up or kept", failure);
        }
    }

    /** What is done with a statement. */
    interface Step<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }
}
