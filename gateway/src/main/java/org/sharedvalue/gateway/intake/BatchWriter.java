package org.sharedvalue.gateway.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.ledger.LedgerEntry;
import org.sharedvalue.gateway.ledger.LedgerHead;

/** Takes a batch in: everything in one transaction, or nothing. */
final class BatchWriter {

    private final DataSource dataSource;
    private final EventWriter events = new EventWriter();

    BatchWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes in all records together: a fixed number of statements, however many they are. */
    BatchEffect write(Batch batch) throws SQLException {
        return inTransaction(batch, connection -> {
            int parked = 0;
            for (IntakeRecord record : batch.records()) {
                parked += parkUnreadable(connection, record);
            }
            EventWriter.Written written = events.write(connection, batch.records(), batch.shard());
            return effect(written.entries(), written.head(), parked);
        });
    }

    /** Takes in the records of a batch that failed, each on its own, and parks those that fail again. */
    BatchEffect writeOneByOne(Batch batch) throws SQLException {
        return inTransaction(batch, connection -> {
            List<LedgerEntry> appended = new ArrayList<>();
            LedgerHead head = null;
            int parked = 0;
            for (IntakeRecord record : batch.records()) {
                parked += parkUnreadable(connection, record);
                Savepoint savepoint = connection.setSavepoint();
                try {
                    EventWriter.Written written = events.write(connection, List.of(record), batch.shard());
                    connection.releaseSavepoint(savepoint);
                    appended.addAll(written.entries());
                    head = written.head() == null ? head : written.head();
                } catch (SQLException | RuntimeException failure) {
                    if (Failures.isOutage(failure)) {
                        throw failure;
                    }
                    connection.rollback(savepoint);
                    ParkedRecords.park(connection, record.source(), Failures.reason(failure));
                    parked++;
                }
            }
            return effect(appended, head, parked);
        });
    }

    private BatchEffect inTransaction(Batch batch, Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                IntakePositions.move(connection, batch.moves());
                BatchEffect effect = work.run(connection);
                connection.commit();
                return effect;
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                restoreAutoCommit(connection);
            }
        }
    }

    private static int parkUnreadable(Connection connection, IntakeRecord record) throws SQLException {
        if (record.reading() instanceof Reading.Unreadable unreadable) {
            ParkedRecords.park(connection, record.source(), unreadable.reason());
            return 1;
        }
        return 0;
    }

    private static BatchEffect effect(List<LedgerEntry> appended, @Nullable LedgerHead head, int parked) {
        int unknown = (int)
                appended.stream().filter(entry -> entry.aggregate() == null).count();
        return new BatchEffect(appended, head, unknown, parked);
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
        }
    }

    private static void restoreAutoCommit(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }

    /** Part of a transaction. */
    @FunctionalInterface
    private interface Work {
        BatchEffect run(Connection connection) throws SQLException;
    }
}
