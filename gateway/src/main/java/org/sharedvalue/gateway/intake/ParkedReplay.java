package org.sharedvalue.gateway.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sharedvalue.gateway.ledger.LedgerUnreadable;
import org.sharedvalue.gateway.ledger.LedgerWatch;

/**
 * Takes parked records in again, once an operator has mended what kept them out. Each goes in a transaction of its own, the
 * way a polled record goes; one that fails again stays with the new reason, and one that is taken in already is left alone.
 */
@ApplicationScoped
public class ParkedReplay {

    private static final int TRIES = 3;
    private static final int SHARD = 0;

    private final DataSource dataSource;
    private final Listener listener;
    private final EventWriter events = new EventWriter();

    @Inject
    ParkedReplay(AgroalDataSource dataSource, LedgerWatch watch) {
        this(dataSource, written -> {
            if (written.head() != null) {
                watch.committed(written.head(), written.entries());
            }
        });
    }

    ParkedReplay(DataSource dataSource, Listener listener) {
        this.dataSource = dataSource;
        this.listener = listener;
    }

    /** Replays those that wait, in the order of each partition, no more than a number of them at once. */
    public List<ReplayResult> replayAll(int most) {
        List<ReplayResult> results = new ArrayList<>();
        for (ParkedId id : waiting()) {
            if (results.size() == most) {
                break;
            }
            results.add(replay(id));
        }
        return results;
    }

    /**
     * Replays one.
     *
     * @throws org.sharedvalue.web.problem.ProblemException {@code not-found} if there is no such record
     * @throws LedgerUnreadable if the database is away; the record waits as before
     */
    public ReplayResult replay(ParkedId id) {
        int tries = 0;
        while (true) {
            try (Connection connection = dataSource.getConnection()) {
                return inTransaction(connection, id);
            } catch (SQLException failure) {
                // A race with the intake for the same event, or a deadlock: the other one is done by now.
                boolean race = Failures.isUniqueViolation(failure) || Failures.isRolledBack(failure);
                if (!race || ++tries == TRIES) {
                    throw new LedgerUnreadable(failure);
                }
            }
        }
    }

    private ReplayResult inTransaction(Connection connection, ParkedId id) throws SQLException {
        connection.setAutoCommit(false);
        try {
            ParkedRows.Parked parked = ParkedRows.lock(connection, id).orElseThrow(ParkedId::unknown);
            if (parked.source() == null) {
                return ReplayResult.takenIn(id);
            }
            IntakeRecord record = RecordDecoder.decode(parked.source());
            if (record.reading() instanceof Reading.Unreadable unreadable) {
                return stays(connection, id, unreadable.reason());
            }
            return apply(connection, id, record);
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private ReplayResult apply(Connection connection, ParkedId id, IntakeRecord record) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        EventWriter.Written written;
        try {
            // Before the ledger's head is locked, which must come last.
            ParkedRows.takenIn(connection, id);
            written = events.write(connection, List.of(record), SHARD);
        } catch (SQLException | RuntimeException failure) {
            if (Failures.isOutage(failure) || Failures.isUniqueViolation(failure)) {
                throw failure;
            }
            connection.rollback(savepoint);
            return stays(connection, id, Failures.reason(failure));
        }
        connection.commit();
        listener.committed(written);
        return ReplayResult.takenIn(id);
    }

    private static ReplayResult stays(Connection connection, ParkedId id, String reason) throws SQLException {
        ParkedRows.stays(connection, id, reason);
        connection.commit();
        return ReplayResult.parked(id, reason);
    }

    private List<ParkedId> waiting() {
        try (Connection connection = dataSource.getConnection()) {
            return ParkedRows.waiting(connection);
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        }
    }

    /** Hears of what was written once it is committed. */
    @FunctionalInterface
    interface Listener {

        void committed(EventWriter.Written written);
    }
}
