package org.sharedvalue.gateway.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.RandomEvents;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.gateway.intake.LiveCells;
import org.sharedvalue.gateway.intake.TakenIn;
import org.sharedvalue.gateway.projection.ProjectionGate;
import org.sharedvalue.gateway.rebuild.RebuildResponse.State;

class RebuildTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    private static final String REBUILDS = "SELECT rebuilds FROM ledger_head";

    private final DataSource database = TestDatabase.empty();
    private final Rebuilding gateway = new Rebuilding(database);
    private TakenIn intake;

    @BeforeEach
    void takeIn() throws SQLException {
        intake = new TakenIn(database);
        List<DomainEvent> events = new ArrayList<>(RandomEvents.of(41, 60));
        events.add(Events.organisation(ORGANISATION, 1, "MITIE"));
        events.add(Events.program(UUID.randomUUID(), 1, "REAL"));
        intake.all(events);
    }

    private RebuildResponse rebuild() throws SQLException {
        gateway.start();
        return awaitEnd();
    }

    private RebuildResponse awaitEnd() {
        Awaitility.await().atMost(LONG).until(() -> newest().state() != State.RUNNING);
        return newest();
    }

    private RebuildResponse newest() {
        try {
            return gateway.newest().orElseThrow();
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** A transaction that has written projections and does not end. */
    private Connection hangingWriter() throws SQLException {
        Connection writer = database.getConnection();
        writer.setAutoCommit(false);
        ProjectionGate.enter(writer);
        return writer;
    }

    /** The process of the database that stands before the gate. */
    private List<String> waiting() throws SQLException {
        return Sql.texts(database, "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
    }

    @Test
    void whatWasLostChangedOrInventedIsAsTheLedgerSaysAgain() throws SQLException {
        Map<String, List<String>> right = LiveTables.of(database);
        LiveTables.spoil(database);
        assertThat(LiveTables.of(database)).isNotEqualTo(right);

        RebuildResponse done = rebuild();

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.changedRows()).isPositive();
        assertThat(done.seq()).isEqualTo(done.head()).isPositive();
        assertThat(LiveTables.of(database)).usingRecursiveComparison().isEqualTo(right);
        assertThat(LiveCells.of(database)).isEqualTo(LiveCells.fromScratch(database));
        assertThat(rebuild().changedRows()).isZero();
        assertThat(Sql.texts(database, "SELECT schema_name FROM information_schema.schemata"))
                .doesNotContain(BuiltTables.SCHEMA);
    }

    @Test
    void itRunsUntilTheNextOneMayStart() throws SQLException {
        assertThat(rebuild().state()).isEqualTo(State.DONE);
        try (Connection other = database.getConnection()) {
            assertThat(RebuildRuns.lock(other)).isTrue();
            assertThat(newest().state()).isEqualTo(State.RUNNING);
            assertThat(newest().finishedAt()).isNull();
        }
        awaitEnd();
    }

    @Test
    void stoppedAtAnyTableItLeavesTheLiveOnesAsTheyWere() throws SQLException {
        LiveTables.spoil(database);
        Map<String, List<String>> before = LiveTables.of(database);
        long rebuilds = Sql.number(database, REBUILDS);
        Sql.execute(
                database,
                "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''stop''; END'");
        try {
            for (String table : List.of(DerivedTables.ALL.get(0), "enrolment", DerivedTables.CELLS, "ledger_head")) {
                Sql.execute(
                        database,
                        "CREATE TRIGGER stop BEFORE INSERT OR UPDATE ON " + table + " EXECUTE FUNCTION stop()");

                RebuildResponse failed = rebuild();

                Sql.execute(database, "DROP TRIGGER stop ON " + table);
                assertThat(failed.state()).as(table).isEqualTo(State.FAILED);
                assertThat(failed.failure()).isEqualTo("The database refused it with P0001.");
                assertThat(LiveTables.of(database)).as(table).isEqualTo(before);
            }
        } finally {
            Sql.execute(database, "DROP FUNCTION stop CASCADE");
        }
        assertThat(Sql.number(database, REBUILDS)).isEqualTo(rebuilds);
    }

    @Test
    void oneThatLosesItsConnectionIsInterruptedAndTheNextOneSucceeds() throws SQLException {
        Map<String, List<String>> right = LiveTables.of(database);
        LiveTables.spoil(database);
        Map<String, List<String>> spoilt = LiveTables.of(database);
        try (Connection writer = hangingWriter()) {
            gateway.start();
            Awaitility.await().atMost(LONG).until(() -> waiting().size() == 1);
            Sql.texts(
                    database,
                    "SELECT pg_terminate_backend(?::integer)",
                    waiting().get(0));

            RebuildResponse interrupted = awaitEnd();

            assertThat(interrupted.state()).isEqualTo(State.FAILED);
            assertThat(interrupted.failure()).isEqualTo("Interrupted.");
            assertThat(LiveTables.of(database)).isEqualTo(spoilt);
            writer.rollback();
        }
        assertThat(rebuild().state()).isEqualTo(State.DONE);
        assertThat(LiveTables.of(database)).isEqualTo(right);
    }

    @Test
    void onlyOneRunsOverAllGatewaysAndItWaitsForAWriterAtWork() throws SQLException {
        try (Connection writer = hangingWriter()) {
            gateway.start();
            Awaitility.await().atMost(LONG).until(() -> waiting().size() == 1);

            new Rebuilding(database).start();
            gateway.start();

            assertThat(Sql.number(database, "SELECT count(*) FROM rebuild_run")).isEqualTo(1);
            assertThat(newest().state()).isEqualTo(State.RUNNING);
            writer.rollback();
        }
        assertThat(awaitEnd().state()).isEqualTo(State.DONE);
    }

    @Test
    void whoTakesEventsInWaitsForTheSwitch() throws Exception {
        CompletableFuture<Void> writing;
        try (Connection switching = database.getConnection()) {
            switching.setAutoCommit(false);
            ProjectionGate.close(switching);
            writing = CompletableFuture.runAsync(() -> takeIn(Events.organisation(ORGANISATION, 2, "MITIE Group")));
            Awaitility.await().atMost(LONG).until(() -> waiting().size() == 1);
            assertThat(writing).isNotDone();
            switching.rollback();
        }
        writing.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private void takeIn(DomainEvent event) {
        try {
            intake.all(List.of(event));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void anEntryThatCannotBeReadEndsItAndIsNamed() throws SQLException {
        Map<String, List<String>> before = LiveTables.of(database);
        Sql.execute(database, "UPDATE ledger SET data = '{\"changed\": []}' WHERE subject = '" + ORGANISATION + "'");
        long seq = Sql.number(database, "SELECT seq FROM ledger WHERE subject = ?", ORGANISATION.toString());

        RebuildResponse failed = rebuild();

        assertThat(failed.failure()).isEqualTo("Entry " + seq + " of the ledger does not fit its type.");
        assertThat(LiveTables.of(database)).isEqualTo(before);
    }

    @Test
    void anEntryWhoseTypeWasUnknownWhenItCameIsProjected() throws SQLException {
        Map<String, List<String>> right = LiveTables.of(database);
        String columns = "SELECT concat_ws('/', aggregate, version, program_id, enrolment_id) FROM ledger ORDER BY seq";
        List<String> entries = Sql.texts(database, columns);
        Sql.execute(database, "UPDATE ledger SET aggregate = NULL, program_id = NULL, enrolment_id = NULL");
        Sql.execute(
                database,
                "INSERT INTO ledger (seq, event_id, type, subject, ordering_key, event_time, topic, \"partition\","
                        + " \"offset\", data) SELECT -1, 'x', type, '', '', event_time, topic, 0, 0, '{}'"
                        + " FROM ledger WHERE seq = 1");
        for (String table : DerivedTables.ALL) {
            Sql.execute(database, "DELETE FROM " + table);
        }

        assertThat(rebuild().state()).isEqualTo(State.DONE);

        assertThat(LiveTables.of(database)).isEqualTo(right);
        Sql.execute(database, "DELETE FROM ledger WHERE seq = -1");
        assertThat(Sql.texts(database, columns)).isEqualTo(entries);
    }
}
