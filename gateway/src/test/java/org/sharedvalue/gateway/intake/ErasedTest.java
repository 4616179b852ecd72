package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;

/** After an erasure the old reference is in no table, in whatever order and company the events of the enrolment come. */
class ErasedTest {

    private static final UUID PROGRAM = new UUID(1, 1);
    private static final UUID ENROLMENT = new UUID(1, 2);
    private static final UUID OTHER = new UUID(1, 3);
    private static final UUID PERSON = new UUID(2, 1);
    private static final UUID FRESH = new UUID(2, 2);
    private static final LocalDate START = LocalDate.of(2010, 1, 11);
    private static final LocalDate END = LocalDate.of(2010, 3, 20);

    private static DomainEvent completed(UUID enrolment, int version, UUID person) {
        return Events.enrolment(enrolment, version, "COMPLETED", person, PROGRAM, START, END);
    }

    private static DomainEvent erased(UUID enrolment, int version) {
        DomainEvent plain = completed(enrolment, version, FRESH);
        return new DomainEvent(
                EventType.ENROLMENT_ERASED,
                plain.orderingKey(),
                plain.occurredAt(),
                List.of("participantRef"),
                plain.state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"012345", "0123 45", "45 0123", "4 0 5 1 2 3", "0 1 4 2 5 3", "054321"})
    void leavesNoOldReferenceAndEveryFigure(String batches) throws SQLException {
        DataSource database = TestDatabase.empty();
        Topics topics = new Topics();
        Writer writer = new Writer(database, 0);
        List<DomainEvent> events = List.of(
                completed(ENROLMENT, 1, PERSON),
                completed(ENROLMENT, 2, PERSON),
                completed(OTHER, 1, PERSON),
                completed(OTHER, 2, PERSON),
                erased(ENROLMENT, 3),
                erased(OTHER, 3));
        for (String batch : batches.split(" ", -1)) {
            List<DomainEvent> taken = new ArrayList<>();
            batch.chars().forEach(digit -> taken.add(events.get(digit - '0')));
            writer.write(topics.publish(taken));
        }
        for (String table : Sql.texts(
                database,
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'parked_record'")) {
            assertThat(Sql.number(
                            database,
                            "SELECT count(*) FROM " + table + " AS r WHERE strpos(r::text, ?) > 0",
                            PERSON.toString()))
                    .as(table)
                    .isZero();
        }
        assertThat(Sql.number(database, "SELECT count(*) FROM ledger")).isEqualTo(6);
        assertThat(Sql.number(database, "SELECT max(seq) FROM ledger")).isEqualTo(6);
        assertThat(Sql.number(database, "SELECT sum(amount) FROM figure_cell WHERE metric = 'PARTICIPANTS'"))
                .isEqualTo(1);
    }
}
