package org.sharedvalue.gateway.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.sharedvalue.web.idempotency.SentKey;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Carries out a write with an idempotency key once; its answer is kept for a day, in the write's own transaction. */
@ApplicationScoped
public class KeptAnswers {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(?)";
    private static final String SWEEP =
            "DELETE FROM idempotent_request WHERE created_at <= clock_timestamp() - interval '24 hours'";
    private static final String FIND = "SELECT body_hash, status, location, entity_tag, body FROM idempotent_request"
            + " WHERE id = ? AND created_at > clock_timestamp() - interval '24 hours'";
    private static final String KEEP = """
            INSERT INTO idempotent_request (id, body_hash, status, location, entity_tag, body)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final KeyedRequest request;
    private final AgroalDataSource dataSource;

    KeptAnswers(KeyedRequest request, AgroalDataSource dataSource) {
        this.request = request;
        this.dataSource = dataSource;
    }

    /** The answer to the request that is running if it was carried out before, whatever would be said to it now. */
    Optional<Answer> earlier() {
        byte[] id = request.id();
        if (id == null) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection()) {
            return find(connection, id);
        } catch (SQLException away) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The database cannot be asked now.");
        }
    }

    /** The answer to the request that is running, given now or before; a write that refuses keeps nothing. */
    public Answer once(Connection connection, Write write) throws SQLException {
        byte[] id = request.id();
        if (id == null) {
            return write.on(connection);
        }
        lock(connection, id);
        sweep(connection);
        Optional<Answer> first = find(connection, id);
        if (first.isPresent()) {
            return first.get();
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

    private static void sweep(Connection connection) throws SQLException {
        try (PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            sweep.executeUpdate();
        }
    }

    private Optional<Answer> find(Connection connection, byte[] id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString(1).equals(request.bodyHash())) {
                    throw SentKey.reused();
                }
                return Optional.of(
                        new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5), true));
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
