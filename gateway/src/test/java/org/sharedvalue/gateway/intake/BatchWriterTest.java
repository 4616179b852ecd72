package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.gateway.figure.Metric;

class BatchWriterTest {

    private static final UUID PROGRAM = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000000b1");
    private static final UUID ENROLMENT = UUID.fromString("00000000-0000-7000-8000-0000000000c1");
    private static final UUID OUTCOME = UUID.fromString("00000000-0000-7000-8000-0000000000d1");
    private static final LocalDate START = LocalDate.of(2010, 1, 11);
    private static final LocalDate END = LocalDate.of(2010, 3, 20);

    private final Topics topics = new Topics();
    private DataSource database;
    private Writer writer;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.empty();
        writer = new Writer(database, 3);
    }

    private static DomainEvent completed(int version) {
        return Events.enrolment(ENROLMENT, version, "COMPLETED", PERSON, PROGRAM, START, END);
    }

    private static DomainEvent offer(int version, String status) {
        return Events.outcome(
                OUTCOME, version, status, ENROLMENT, PROGRAM, OutcomeType.JOB_OFFER, END, EmployerLink.OUTSIDE);
    }

    private long sum(Metric metric) throws SQLException {
        return Sql.number(
                database,
                "SELECT coalesce(sum(amount), 0) FROM figure_cell WHERE metric = ? AND dimension IN ('ALL', 'EARLIER_PROGRAMS')",
                metric.name());
    }

    private long ledgerRows() throws SQLException {
        return Sql.number(database, "SELECT count(*) FROM ledger");
    }

    @Test
    void writesLedgerProjectionCellsAndPositionsTogether() throws SQLException {
        BatchEffect effect = writer.write(topics.publish(List.of(
                Events.organisation(new UUID(9, 9), 1, "MITIE"),
                Events.program(PROGRAM, 1, "REAL"),
                completed(1),
                offer(1, "REPORTED"))));

        assertThat(effect.head()).isNotNull().satisfies(head -> assertThat(head.seq())
                .isEqualTo(4));
        assertThat(Sql.texts(database, "SELECT type FROM ledger ORDER BY seq"))
                .containsExactly(
                        "sharedvalue.organisation.changed.v1",
                        "sharedvalue.program.changed.v1",
                        "sharedvalue.enrolment.changed.v1",
                        "sharedvalue.outcome.changed.v1");
        assertThat(Sql.texts(database, "SELECT concat(program_id, ' ', enrolment_id) FROM ledger ORDER BY seq"))
                .containsExactly(" ", PROGRAM + " ", PROGRAM + " " + ENROLMENT, PROGRAM + " " + ENROLMENT);
        assertThat(Sql.texts(database, "SELECT data -> 'state' ->> 'version' FROM ledger ORDER BY seq"))
                .containsExactly("1", "1", "1", "1");
        assertThat(Sql.texts(database, "SELECT display_name FROM organisation")).containsExactly("MITIE");
        assertThat(Sql.texts(database, "SELECT code FROM program")).containsExactly("REAL");
        assertThat(Sql.texts(database, "SELECT DISTINCT shard FROM figure_cell"))
                .containsExactly("3");
        assertThat(sum(Metric.COMPLETERS_WITH_OFFER)).isEqualTo(1);
        assertThat(sum(Metric.PARTICIPANTS)).isEqualTo(1);
        assertThat(Sql.number(database, "SELECT sum(next_offset) FROM intake_position"))
                .isEqualTo(4);
    }

    @Test
    void dropsWhatIsKnownButMovesThePosition() throws SQLException {
        writer.write(topics.publish(List.of(completed(1), completed(1), offer(1, "REPORTED"))));

        BatchEffect effect = writer.write(topics.publish(List.of(completed(1), offer(1, "REPORTED"))));

        assertThat(effect.appended()).isEmpty();
        assertThat(effect.head()).isNull();
        assertThat(ledgerRows()).isEqualTo(2);
        assertThat(sum(Metric.COMPLETERS)).isEqualTo(1);
        assertThat(Sql.number(database, "SELECT sum(next_offset) FROM intake_position"))
                .isEqualTo(5);
    }

    @Test
    void keepsAnOlderVersionInTheLedgerAndLeavesTheProjectionAlone() throws SQLException {
        writer.write(topics.publish(List.of(completed(5))));

        writer.write(topics.publish(List.of(Events.enrolment(ENROLMENT, 2, "ACTIVE", PERSON, PROGRAM, START, null))));

        assertThat(ledgerRows()).isEqualTo(2);
        assertThat(Sql.texts(database, "SELECT concat(version, ' ', status) FROM enrolment"))
                .containsExactly("5 COMPLETED");
        assertThat(sum(Metric.COMPLETERS)).isEqualTo(1);
    }

    @Test
    void anOutcomeBeforeItsEnrolmentCountsOnceTheEnrolmentArrives() throws SQLException {
        writer.write(topics.publish(List.of(offer(1, "REPORTED"))));
        assertThat(sum(Metric.OFFERS)).isZero();

        writer.write(topics.publish(List.of(completed(1))));

        assertThat(sum(Metric.OFFERS)).isEqualTo(1);
    }

    @Test
    void aRetractionTakesBackWhatTheOutcomeAdded() throws SQLException {
        writer.write(topics.publish(List.of(completed(1), offer(1, "VERIFIED"))));

        writer.write(topics.publish(List.of(offer(2, "RETRACTED"))));

        assertThat(sum(Metric.COMPLETERS_WITH_OFFER)).isZero();
        assertThat(sum(Metric.VERIFIED_OFFERS)).isZero();
        assertThat(sum(Metric.COMPLETERS)).isEqualTo(1);
    }

    @Test
    void aPersonEnrolledTwiceIsTwoStartersAndOneParticipantFromTheFirstStart() throws SQLException {
        writer.write(topics.publish(List.of(completed(1))));

        writer.write(topics.publish(
                List.of(Events.enrolment(new UUID(5, 5), 1, "ACTIVE", PERSON, PROGRAM, START.minusDays(7), null))));

        assertThat(sum(Metric.STARTERS)).isEqualTo(2);
        assertThat(
                        Sql.texts(
                                database,
                                "SELECT day FROM figure_cell WHERE metric = 'PARTICIPANTS' GROUP BY day HAVING sum(amount) <> 0"))
                .containsExactly("2010-01-04");
    }

    @Test
    void inputsCountByOrganisationAndAReversalTakesThemBack() throws SQLException {
        UUID funder = new UUID(6, 6);
        UUID employer = new UUID(7, 7);
        writer.write(topics.publish(List.of(
                Events.contribution(new UUID(1, 1), 1, "RECEIVED", PROGRAM, funder, 500, START, employer),
                Events.volunteerHours(new UUID(2, 1), 1, "APPROVED", PROGRAM, employer, "v", START, 8, 3),
                Events.volunteerHours(new UUID(2, 2), 1, "APPROVED", PROGRAM, employer, "v", END, 5, null))));

        assertThat(sum(Metric.CASH)).isEqualTo(500);
        assertThat(sum(Metric.LEVERAGED)).isEqualTo(500);
        assertThat(sum(Metric.PAID_QUARTERS)).isEqualTo(8);
        assertThat(sum(Metric.OWN_QUARTERS)).isEqualTo(5);
        assertThat(sum(Metric.MENTOR_QUARTERS)).isEqualTo(24);
        assertThat(sum(Metric.VOLUNTEERS)).isEqualTo(1);
        assertThat(Sql.texts(database, "SELECT organisation_id FROM figure_cell WHERE metric = 'VOLUNTEERS'"))
                .containsExactly(employer.toString());

        writer.write(topics.publish(List.of(
                Events.contribution(new UUID(1, 1), 2, "REVERSED", PROGRAM, funder, 500, START, employer),
                Events.volunteerHours(new UUID(2, 1), 2, "REVERSED", PROGRAM, employer, "v", START, 8, 3),
                Events.volunteerHours(new UUID(2, 2), 2, "REVERSED", PROGRAM, employer, "v", END, 5, null))));

        assertThat(LiveCells.of(database)).isEmpty();
    }

    @Test
    void whoLostThePartitionWritesNothing() throws SQLException {
        Writer late = new Writer(database, 4);
        List<IntakeRecord> first = topics.publish(List.of(completed(1)));
        Batch stale = late.next(topics.publish(List.of(offer(1, "REPORTED"))));
        writer.write(first);

        assertThatThrownBy(() -> new BatchWriter(database).write(stale)).isInstanceOf(PositionConflict.class);

        assertThat(ledgerRows()).isEqualTo(1);
        assertThat(Sql.texts(database, "SELECT id FROM outcome")).isEmpty();
        assertThat(sum(Metric.OFFERS)).isZero();
        assertThat(Sql.number(database, "SELECT seq FROM ledger_head")).isEqualTo(1);
    }

    @Test
    void aPositionThatMovedUnderneathTurnsTheWholeBatchAway() throws SQLException {
        IntakeRecord known = topics.publish(completed(1));
        writer.write(List.of(known));
        Batch batch = writer.next(topics.publish(List.of(offer(1, "REPORTED"), Events.program(PROGRAM, 1, "REAL"))));
        Sql.execute(database, "UPDATE intake_position SET next_offset = next_offset + 1");

        assertThatThrownBy(() -> new BatchWriter(database).write(batch)).isInstanceOf(PositionConflict.class);

        assertThat(ledgerRows()).isEqualTo(1);
        assertThat(Sql.texts(database, "SELECT id FROM program")).isEmpty();
        assertThat(Sql.number(database, "SELECT count(*) FROM intake_position")).isEqualTo(1);
    }
}
