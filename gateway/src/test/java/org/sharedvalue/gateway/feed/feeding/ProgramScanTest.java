package org.sharedvalue.gateway.feed.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.PartnerEvents;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.gateway.intake.TakenIn;

/** A program that is too large for one transaction, gained while outcomes of it go on changing. */
class ProgramScanTest {

    private static final LocalDate DAY = LocalDate.of(2012, 6, 30);
    private final DataSource database = TestDatabase.empty();
    private final TakenIn intake = new TakenIn(database);
    private final UUID funder = UUID.randomUUID();
    private final UUID partnership = UUID.randomUUID();
    private final UUID program = UUID.randomUUID();
    private FeedSteps steps;

    @BeforeEach
    void open() throws SQLException {
        steps = new FeedSteps(database);
        steps.subscribers().enrol(steps.connection(), funder);
    }

    @AfterEach
    void close() throws SQLException {
        steps.close();
    }

    @Test
    void aLargeProgramIsLookedThroughInStepsBesideWhatIsNew() throws SQLException {
        List<DomainEvent> events = large(1);
        intake.all(events);
        while (steps.take(true).more()) {
            assertThat(head()).isZero();
        }
        assertThat(head()).isZero();

        intake.all(List.of(funded(2)));
        steps.take(false);
        assertThat(steps.take(true).more()).isTrue();
        assertThat(head()).isEqualTo(500);
        intake.all(List.of(job(1, 2, "VERIFIED"), job(600, 2, "VERIFIED")));
        steps.take(false);
        while (steps.take(true).more()) {
            assertThat(head()).isGreaterThan(500);
        }

        assertThat(head()).as("the first of them told again").isEqualTo(601);
        assertThat(Sql.number(
                        database, "SELECT count(DISTINCT position) FROM feed_entry WHERE position BETWEEN 1 AND 601"))
                .isEqualTo(601);
        assertThat(Sql.number(database, "SELECT count(*) FROM feed_entry WHERE data LIKE '%VERIFIED%'"))
                .isEqualTo(2);
    }

    @Test
    void aVersionThatComesAfterALaterOneWasToldIsNotTold() throws SQLException {
        List<DomainEvent> events = large(2);
        events.add(0, funded(1));
        events.addAll(List.of(job(1, 1, "REPORTED"), job(1, 2, "VERIFIED")));
        intake.all(events);

        assertThat(steps.take(true).behind()).isPositive();
        assertThat(told(1)).as("by the look through the program").containsExactly("VERIFIED");
        while (steps.take(true).more()) {
            assertThat(head()).isPositive();
        }

        assertThat(told(1)).containsExactly("VERIFIED");
        assertThat(head()).isEqualTo(600);
        intake.all(List.of(
                Events.check(UUID.randomUUID(), 1, "SUSTAINED", new UUID(1, 1), program, new UUID(1, 2), 13, DAY, true),
                job(1, 3, "REPORTED"),
                job(1, 4, "RETRACTED")));
        steps.take(true);
        assertThat(told(1)).as("each version").containsExactly("VERIFIED", "REPORTED", "RETRACTED");
    }

    private List<String> told(int number) throws SQLException {
        return Sql.texts(
                database,
                "SELECT data::jsonb ->> 'status' FROM feed_entry WHERE outcome_id = ? ORDER BY position",
                new UUID(number, 2));
    }

    /** A program of 600 enrolments, with the outcomes of those from a number on. */
    private List<DomainEvent> large(int first) {
        List<DomainEvent> events = new ArrayList<>(List.of(Events.program(program, 1, "LARGE", partnership, "GBP")));
        for (int number = 1; number <= 600; number++) {
            events.add(Events.enrolment(
                    new UUID(number, 1), 1, "ACTIVE", UUID.randomUUID(), program, DAY.minusMonths(3), null));
            if (number >= first) {
                events.add(job(number, 1, "REPORTED"));
            }
        }
        return events;
    }

    private DomainEvent funded(int version) {
        return PartnerEvents.partnership(
                partnership,
                version,
                "Partners",
                List.of(PartnerEvents.member(funder, PartnershipRole.FUNDER, DAY.minusYears(1))));
    }

    private long head() throws SQLException {
        return Sql.number(database, "SELECT head FROM feed");
    }

    private DomainEvent job(int number, int version, String status) {
        return Events.outcome(
                new UUID(number, 2),
                version,
                status,
                new UUID(number, 1),
                program,
                OutcomeType.JOB_START,
                DAY,
                EmployerLink.OUTSIDE);
    }
}
