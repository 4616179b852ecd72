package org.sharedvalue.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.Aggregate;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;

class LedgerWatchTest {

    private static final UUID PROGRAM = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-0000000000a2");
    private static final Duration LONG = Duration.ofSeconds(30);

    private DataSource database;
    private LedgerWatch watch;
    private long offset;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.empty();
        watch = watch();
    }

    private LedgerWatch watch() {
        return new LedgerWatch(new LedgerTail(database), new Backlog());
    }

    private LedgerEntry entry(Aggregate aggregate, UUID subject, int version, @Nullable UUID programId) {
        return new LedgerEntry(
                subject + ":" + version,
                "sharedvalue.test.v1",
                aggregate,
                subject.toString(),
                version,
                subject.toString(),
                programId,
                null,
                Instant.parse("2026-01-01T10:00:00Z"),
                "test",
                0,
                offset++,
                null,
                "{}");
    }

    /** Appends as another gateway does; this one's watch is not told. */
    private LedgerHead append(LedgerEntry... entries) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Ledger().append(connection, Arrays.asList(entries));
        }
    }

    @Test
    void startsAtTheStoredHead() throws SQLException {
        append(entry(Aggregate.PROGRAM, PROGRAM, 1, PROGRAM), entry(Aggregate.PROGRAM, OTHER, 1, OTHER));

        assertThat(watch.headSeq()).isEqualTo(2);
        assertThat(watch.versionOf(PROGRAM)).isEqualTo(1);
        assertThat(watch.versionOf(OTHER)).isEqualTo(2);
        assertThat(watch.versionOf(UUID.randomUUID())).isZero();
    }

    @Test
    void anEntryMovesTheVersionOfItsProgramOnly() throws SQLException {
        append(entry(Aggregate.PROGRAM, PROGRAM, 1, PROGRAM), entry(Aggregate.PROGRAM, OTHER, 1, OTHER));
        long other = watch.versionOf(OTHER);

        append(entry(Aggregate.ENROLMENT, UUID.randomUUID(), 1, PROGRAM));
        watch.catchUp();

        assertThat(watch.versionOf(PROGRAM)).isEqualTo(3);
        assertThat(watch.versionOf(OTHER)).isEqualTo(other);
    }

    @Test
    void anEntryOfNoProgramThatReportsReadMovesTheVersionOfAll() throws SQLException {
        append(entry(Aggregate.PROGRAM, PROGRAM, 1, PROGRAM));
        assertThat(watch.versionOf(PROGRAM)).isEqualTo(1);

        append(entry(Aggregate.ORGANISATION, UUID.randomUUID(), 1, null));
        watch.catchUp();

        assertThat(watch.versionOf(PROGRAM)).isEqualTo(2);
        assertThat(watch().versionOf(PROGRAM)).isEqualTo(2);
    }

    @Test
    void whatMayChangeTheProgramsOfAScopeMovesTheStructure() throws SQLException {
        append(entry(Aggregate.PROGRAM, PROGRAM, 1, PROGRAM));
        assertThat(watch.structureVersion()).isEqualTo(1);

        append(entry(Aggregate.ENROLMENT, UUID.randomUUID(), 1, PROGRAM));
        watch.catchUp();
        assertThat(watch.structureVersion()).isEqualTo(1);
        assertThat(watch.versionOf(List.of(PROGRAM, OTHER))).isEqualTo(2);

        append(entry(Aggregate.PROGRAM, OTHER, 1, OTHER), entry(Aggregate.PARTNERSHIP, UUID.randomUUID(), 1, null));
        watch.catchUp();
        assertThat(watch.structureVersion()).isEqualTo(4);
    }

    @Test
    void ownCommitsAreKnownWithoutReadingAndAGapIsRead() throws SQLException {
        assertThat(watch.headSeq()).isZero();
        LedgerEntry mine = entry(Aggregate.PROGRAM, PROGRAM, 1, PROGRAM);
        watch.committed(append(mine), List.of(mine));
        assertThat(watch.headSeq()).isEqualTo(1);

        append(entry(Aggregate.PROGRAM, OTHER, 1, OTHER));
        LedgerEntry next = entry(Aggregate.PROGRAM, PROGRAM, 2, PROGRAM);
        watch.committed(append(next), List.of(next));

        assertThat(watch.headSeq()).isEqualTo(3);
        assertThat(watch.versionOf(OTHER)).isEqualTo(2);
        assertThat(watch.versionOf(PROGRAM)).isEqualTo(3);
    }

    @Test
    void waitsForAVersionThatComesLater() throws Exception {
        UUID subject = UUID.randomUUID();
        watch.headSeq();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> watch.awaitTakenIn(subject, 2, LONG));
        LedgerEntry early = entry(Aggregate.OUTCOME, subject, 1, PROGRAM);
        watch.committed(append(early), List.of(early));
        assertThat(watch.awaitTakenIn(subject, 2, Duration.ofMillis(50))).isFalse();
        assertThat(waiting).isNotDone();

        LedgerEntry awaited = entry(Aggregate.OUTCOME, subject, 3, PROGRAM);
        watch.committed(append(awaited), List.of(awaited));

        assertThat(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(watch.headSeq()).isEqualTo(2);
    }

    @Test
    void aVersionThatIsInTheLedgerIsWaitedForUntilThisGatewayKnows() throws Exception {
        UUID subject = UUID.randomUUID();
        assertThat(watch.headSeq()).isZero();
        append(entry(Aggregate.OUTCOME, subject, 1, PROGRAM));

        assertThat(watch.awaitTakenIn(subject, 1, Duration.ofMillis(50))).isFalse();
        watch.catchUp();
        assertThat(watch.awaitTakenIn(subject, 1, Duration.ZERO)).isTrue();
        assertThat(watch.awaitTakenIn(subject, 2, Duration.ZERO)).isFalse();
    }

    @Test
    void aRebuiltLedgerStartsANewEpoch() throws SQLException {
        append(entry(Aggregate.PROGRAM, PROGRAM, 1, PROGRAM));
        assertThat(watch.versionOf(PROGRAM)).isEqualTo(1);

        Sql.execute(database, "TRUNCATE ledger");
        Sql.execute(database, "UPDATE ledger_head SET epoch = 1, seq = 1000000000000");
        append(entry(Aggregate.PROGRAM, PROGRAM, 1, PROGRAM));
        watch.catchUp();

        assertThat(watch.epoch()).isEqualTo(1);
        assertThat(watch.headSeq()).isEqualTo(1_000_000_000_001L);
        assertThat(watch.versionOf(PROGRAM)).isEqualTo(1_000_000_000_001L);
    }
}
