package org.sharedvalue.gateway.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.idempotency.SentKey;

/** Carries out a write with an idempotency key once; its answer is kept for a day, in the write's own transaction. */
@ApplicationScoped
public class KeptAnswers {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(?)";
    private static final String SWEEP =
            "DELETE FROM idempotent_request WHERE created_at <= clock_timestamp() - interval '24 hours'";
    private static final String FIND =
            "SELECT body_hash, status, location, entity_tag, body FROM idempotent_request WHERE id = ?";
    private static final String KEEP = """
            INSERT INTO idempotent_request (id, body_hash, status, location, entity_tag, body)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final KeyedRequest request;

    KeptAnswers(KeyedRequest request) {
        this.request = request;
    }

    /** The answer to the request that is running, given now or before; a write that refuses keeps nothing. */
    public Answer once(Connection connection, Write write) throws SQLException {
        byte[] id = request.id();
        if (id == null) {
            return write.on(connection);
        }
        lock(connection, id);
        Answer first = find(connection, id);
        if (first != null) {
            return first;
        }
        Answer answer = write.on(connection);
        keep(connection, id, answer);
        return answer;
    }

    private static void lock(Connection connection, byte[] id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setLong(1, SentKey.lock(id));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw SentKey.inFlight();
                }
            }
        }
    }

    private @Nullable Answer find(Connection connection, byte[] id) throws SQLException {
        try (PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            sweep.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!row.getString(1).equals(request.bodyHash())) {
                    throw SentKey.reused();
                }
                return new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5), true);
            }
        }
    }

    private void keep(Connection connection, byte[] id, Answer answer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setBytes(1, id);
            statement.setString(2, request.bodyHash());
            statement.setInt(3, answer.status());
            statement.setString(4, answer.location());
            statement.setString(5, answer.entityTag());
            statement.setString(6, answer.body());
            statement.executeUpdate();
        }
    }

    /** A write in a transaction. */
    @FunctionalInterface
    public interface Write {

        Answer on(Connection connection) throws SQLException;
    }
}
