package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.RandomEvents;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;

/** What an outage of the database does to a batch that is being taken in: it waits, and nothing is parked. */
class OutageTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    /** Batches that wait for the ledger's head: everything is written but the ledger. */
    private static final String IN_THE_MIDDLE =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND wait_event_type = 'Lock' AND query LIKE '%ledger_head%'";

    private static final String TERMINATE = "pg_terminate_backend";
    private static final String CANCEL = "pg_cancel_backend";

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final Patience patience = new Patience();
    private DataSource database;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.empty();
    }

    @AfterEach
    void stop() {
        patience.stop();
        threads.shutdownNow();
    }

    private void awaitBatchInTheMiddle() {
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Sql.number(database, IN_THE_MIDDLE) == 1);
    }

    /** Ends the connection or the statement of the batch that waits; one that was ended before may still be seen to wait. */
    private void cut(String how) {
        Awaitility.await()
                .atMost(LONG)
                .until(() -> Sql.number(database, IN_THE_MIDDLE.replace("count(*)", "count(" + how + "(pid))")) > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {TERMINATE, CANCEL})
    void aCutInTheMiddleOfABatchParksNothingAndTheBatchIsTakenInWhole(String how) throws Exception {
        List<IntakeRecord> records = new Topics().publish(RandomEvents.of(7, 40));
        PatientWriter writer = new PatientWriter(new BatchWriter(database), patience);
        Future<BatchEffect> taken;
        try (Connection lock = database.getConnection();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("SELECT * FROM ledger_head FOR UPDATE");
            taken = threads.submit(
                    () -> writer.write(Batch.of(records, Map.of(), 0)).orElseThrow());
            for (int time = 0; time < 3; time++) {
                awaitBatchInTheMiddle();
                cut(how);
            }
            awaitBatchInTheMiddle();
            assertThat(Sql.number(database, "SELECT count(*) FROM enrolment")).isZero();
            lock.rollback();
        }

        BatchEffect effect = taken.get(LONG.toSeconds(), TimeUnit.SECONDS);

        assertThat(effect.parked()).isZero();
        assertThat(effect.appended()).hasSameSizeAs(records);
        assertThat(Sql.number(database, "SELECT count(*) FROM ledger")).isEqualTo(records.size());
        assertThat(Sql.number(database, "SELECT count(*) FROM parked_record")).isZero();
        assertThat(LiveCells.of(database))
                .isEqualTo(LiveCells.fromScratch(database))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {TERMINATE, CANCEL})
    void aCutWhileRecordsAreTriedOneByOneParksOnlyTheOneThatIsAtFault(String how) throws Exception {
        List<IntakeRecord> records = new Topics()
                .publish(List.of(
                        Events.program(new UUID(4, 4), 1, "nul\0code"),
                        Events.organisation(new UUID(5, 5), 1, "HP"),
                        Events.organisation(new UUID(6, 6), 1, "MITIE")));
        PatientWriter writer = new PatientWriter(new BatchWriter(database), patience);
        Future<BatchEffect> taken;
        try (Connection lock = database.getConnection();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("SELECT * FROM ledger_head FOR UPDATE");
            taken = threads.submit(
                    () -> writer.write(Batch.of(records, Map.of(), 0)).orElseThrow());
            awaitBatchInTheMiddle();
            cut(how);
            awaitBatchInTheMiddle();
            lock.rollback();
        }

        assertThat(taken.get(LONG.toSeconds(), TimeUnit.SECONDS).parked()).isEqualTo(1);

        assertThat(Sql.texts(database, "SELECT topic FROM parked_record")).containsExactly("program-events");
        assertThat(Sql.number(database, "SELECT count(*) FROM organisation")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "57014", "57P01", "57P03"})
    void isWaitedForWhateverItsState(String state) {
        assertThat(Failures.isOutage(new SQLException("away", state))).isTrue();
    }

    @Test
    void aFailureOfTheRecordIsNone() {
        assertThat(Failures.isOutage(new SQLException("unfit", "22P05"))).isFalse();
        assertThat(Failures.isOutage(new IllegalStateException())).isFalse();
    }

    @Test
    void aReplayDuringAnOutageLeavesTheRecordParkedWithItsReason() throws Exception {
        IntakeRecord record = new Topics().publish(Events.organisation(new UUID(5, 5), 1, "HP"));
        try (Connection connection = database.getConnection()) {
            ParkedRecords.park(connection, record.source(), "An older version could not read it.");
        }
        ParkedId id = new ParkedId(record.source().topic(), record.source().partition(), 0);
        ParkedReplay replay = new ParkedReplay(database, written -> {});
        try (Connection lock = database.getConnection();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("SELECT * FROM ledger_head FOR UPDATE");
            Future<ReplayResult> replayed = threads.submit(() -> replay.replay(id));
            awaitBatchInTheMiddle();
            cut(TERMINATE);
            assertThatThrownBy(() -> replayed.get(LONG.toSeconds(), TimeUnit.SECONDS))
                    .hasMessageContaining("LedgerUnreadable");
        }

        assertThat(Sql.texts(database, "SELECT reason FROM parked_record WHERE taken_in_at IS NULL"))
                .containsExactly("An older version could not read it.");
        assertThat(replay.replay(id).takenIn()).isTrue();
    }
}
