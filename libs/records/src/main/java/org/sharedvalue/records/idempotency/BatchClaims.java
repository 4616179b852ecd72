package org.sharedvalue.records.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Who carries out a lenient batch, and how far it is. A claim holds as long as items keep being done; whoever finds it
 * run out goes on where the batch stopped, and the one before is refused its next item.
 */
@ApplicationScoped
class BatchClaims {

    private static final String LEASED_UNTIL = "clock_timestamp() + interval '20 seconds'";
    private static final String CLAIM = "INSERT INTO idempotent_request AS held (id, body_hash, lease, leased_until)"
            + " VALUES (?, ?, 1, " + LEASED_UNTIL + ") ON CONFLICT (id) DO UPDATE SET"
            + " lease = held.lease + 1, leased_until = excluded.leased_until RETURNING lease";
    private static final String RENEW =
            "UPDATE idempotent_request SET leased_until = " + LEASED_UNTIL + " WHERE id = ? AND lease = ?";
    private static final String RELEASE =
            "UPDATE idempotent_request SET leased_until = NULL WHERE id = ? AND lease = ? AND status IS NULL";
    private static final String DONE =
            "INSERT INTO idempotent_item (request_id, item, record_id, version) VALUES (?, ?, ?, ?)";
    private static final String ALL_DONE = "SELECT item, record_id, version FROM idempotent_item WHERE request_id = ?";
    private static final String FORGET = "DELETE FROM idempotent_item WHERE request_id = ?";

    private final StoredAnswers answers;

    BatchClaims(StoredAnswers answers) {
        this.answers = answers;
    }

    int claim(byte[] id, String fingerprint) {
        return answers.run(CLAIM, statement -> {
            statement.setBytes(1, id);
            statement.setString(2, fingerprint);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Refuses to go on if another one has taken over; otherwise nobody can before this transaction ends. */
    void renew(byte[] id, int lease) {
        if (update(RENEW, id, lease) == 0) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_IN_FLIGHT, "Another request with this key carries the batch on.");
        }
    }

    void release(byte[] id, int lease) {
        update(RELEASE, id, lease);
    }

    void done(byte[] id, int item, DoneItem done) {
        answers.run(DONE, statement -> {
            statement.setBytes(1, id);
            statement.setInt(2, item);
            statement.setObject(3, done.recordId());
            statement.setInt(4, done.version());
            return statement.executeUpdate();
        });
    }

    Map<Integer, DoneItem> done(byte[] id) {
        return answers.run(ALL_DONE, statement -> {
            statement.setBytes(1, id);
            Map<Integer, DoneItem> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getInt(1), new DoneItem(row.getObject(2, UUID.class), row.getInt(3)));
                }
            }
            return found;
        });
    }

    void forgetItems(byte[] id) {
        answers.run(FORGET, statement -> {
            statement.setBytes(1, id);
            return statement.executeUpdate();
        });
    }

    private int update(String sql, byte[] id, int lease) {
        return answers.run(sql, (PreparedStatement statement) -> {
            statement.setBytes(1, id);
            statement.setInt(2, lease);
            return statement.executeUpdate();
        });
    }
}
