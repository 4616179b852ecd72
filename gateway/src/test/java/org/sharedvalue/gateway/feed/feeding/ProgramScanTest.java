package org.sharedvalue.gateway.feed.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
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
import org.sharedvalue.gateway.subscription.Subscribers;
import org.sharedvalue.web.sealing.SealingKeys;

/** A program that is too large for one transaction, gained while outcomes of it go on changing. */
class ProgramScanTest {

    private static final LocalDate DAY = LocalDate.of(2012, 6, 30);
    private static final String KEY = "test:dGVzdHMgaGF2ZSBubyBzZWNyZXRzIHRvIGtlZXAgMzI=";

    private final DataSource database = TestDatabase.empty();
    private final TakenIn intake = new TakenIn(database);
    private final Subscribers subscribers = new Subscribers(new SealingKeys("feeds.keys", List.of(KEY)));
    private final FeedStep step = new FeedStep(subscribers);
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = database.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private FeedStep.Taken takeStep(boolean lives) throws SQLException {
        connection.setAutoCommit(false);
        FeedStep.Taken taken = step.take(connection);
        if (lives) {
            connection.commit();
        } else {
            connection.rollback();
        }
        connection.setAutoCommit(true);
        return taken;
    }

    @Test
    void aLargeProgramIsLookedThroughInStepsBesideWhatIsNew() throws SQLException {
        UUID funder = UUID.randomUUID();
        UUID partnership = UUID.randomUUID();
        UUID program = UUID.randomUUID();
        List<DomainEvent> events = new ArrayList<>(List.of(
                PartnerEvents.partnership(partnership, 1, "Partners", List.of()),
                Events.program(program, 1, "LARGE", partnership, "GBP")));
        for (int number = 1; number <= 600; number++) {
            events.add(Events.enrolment(
                    new UUID(number, 1), 1, "ACTIVE", UUID.randomUUID(), program, DAY.minusMonths(3), null));
            events.add(job(number, 1, "REPORTED", program));
        }
        intake.all(events);
        subscribers.enrol(connection, funder);
        while (takeStep(true).more()) {
            assertThat(head()).isZero();
        }
        assertThat(head()).isZero();

        intake.all(List.of(PartnerEvents.partnership(
                partnership,
                2,
                "Partners",
                List.of(PartnerEvents.member(funder, PartnershipRole.FUNDER, DAY.minusYears(1))))));
        takeStep(false);
        assertThat(takeStep(true).more()).isTrue();
        assertThat(head()).isEqualTo(500);
        intake.all(List.of(job(1, 2, "VERIFIED", program), job(600, 2, "VERIFIED", program)));
        takeStep(false);
        while (takeStep(true).more()) {
            assertThat(head()).isGreaterThan(500);
        }

        assertThat(head()).as("the first of them told again").isEqualTo(601);
        assertThat(Sql.number(
                        database, "SELECT count(DISTINCT position) FROM feed_entry WHERE position BETWEEN 1 AND 601"))
                .isEqualTo(601);
        assertThat(Sql.number(database, "SELECT count(*) FROM feed_entry WHERE data LIKE '%VERIFIED%'"))
                .isEqualTo(2);
    }

    private long head() throws SQLException {
        return Sql.number(database, "SELECT head FROM feed");
    }

    private static DomainEvent job(int number, int version, String status, UUID program) {
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
