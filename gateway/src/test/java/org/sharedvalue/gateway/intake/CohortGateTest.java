package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.SessionEvents;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.gateway.figure.Metric;

/** A session and an enrolment of its cohort, taken in by two gateways at the same moment. */
class CohortGateTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2010, 1, 11);

    private final DataSource database = TestDatabase.empty();
    private final UUID program = UUID.randomUUID();
    private final UUID cohort = UUID.randomUUID();
    private final List<IntakeRecord> records = new Topics()
            .publish(List.of(
                    SessionEvents.session(UUID.randomUUID(), 1, "DELIVERED", program, cohort, DAY),
                    Events.enrolment(
                            UUID.randomUUID(),
                            1,
                            "ACTIVE",
                            UUID.randomUUID(),
                            program,
                            cohort,
                            List.of(TargetGroup.HOMELESS),
                            DAY,
                            null)));

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whoeverIsSecondCountsWithWhatTheFirstHasWritten(int first) throws Exception {
        CompletableFuture<Void> second;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new EventWriter().write(connection, List.of(records.get(first)), 0);
            second = CompletableFuture.runAsync(() -> takeIn(records.get(1 - first)));
            Awaitility.await().atMost(LONG).until(this::isOneWaiting);
            connection.commit();
        }
        second.get(LONG.toSeconds(), TimeUnit.SECONDS);

        assertThat(LiveCells.of(database)).isEqualTo(LiveCells.fromScratch(database));
        assertThat(LiveCells.of(database).keySet()).anyMatch(key -> key.metric() == Metric.ATTENDABLE);
    }

    private boolean isOneWaiting() throws SQLException {
        return Sql.number(
                        database,
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock'")
                == 1;
    }

    private void takeIn(IntakeRecord record) {
        try {
            new Writer(database, 1).write(List.of(record));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
