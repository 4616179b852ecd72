package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.SessionEvents;
import org.sharedvalue.gateway.report.PublishedEvents;

/** A cohort of three with two sessions, whose attendance is known for some. */
@QuarkusTest
class AttendanceReportTest {

    private static final LocalDate START = LocalDate.of(2010, 1, 11);
    private static final LocalDate SECOND = START.plusDays(7);

    private final UUID program = UUID.randomUUID();
    private final UUID cohort = UUID.randomUUID();
    private final List<UUID> people = Stream.generate(UUID::randomUUID).limit(3).toList();
    private final UUID early = UUID.randomUUID();
    private final UUID late = UUID.randomUUID();
    private final UUID row = UUID.randomUUID();
    private final ReportApi api = new ReportApi(program);

    private void takeInTheCohort() {
        List<DomainEvent> events = new ArrayList<>();
        events.add(Events.program(program, 1, "ATTENDED-" + program));
        events.add(SessionEvents.session(early, 2, "DELIVERED", program, cohort, START));
        events.add(SessionEvents.session(late, 2, "DELIVERED", program, cohort, SECOND));
        people.forEach(id -> events.add(enrolment(id, 1, "ACTIVE", null)));
        events.add(attendance(row, 1, people.get(0), early, START, "PRESENT"));
        events.add(attendance(UUID.randomUUID(), 1, people.get(1), early, START, "ABSENT_EXCUSED"));
        events.add(attendance(UUID.randomUUID(), 1, people.get(0), late, SECOND, "LATE"));
        PublishedEvents.takeIn(events);
    }

    private DomainEvent enrolment(UUID id, int version, String status, LocalDate endedOn) {
        return Events.enrolment(
                id, version, status, id, program, cohort, List.of(TargetGroup.HOMELESS), START, endedOn);
    }

    private DomainEvent attendance(UUID id, int version, UUID enrolment, UUID session, LocalDate day, String mark) {
        return SessionEvents.attendance(id, version, mark, enrolment, session, program, cohort, day);
    }

    private static void assertRate(JsonNode figure, int attended, int rows, int attendable) {
        assertThat(figure.get("numerator").intValue()).isEqualTo(attended);
        assertThat(figure.get("denominator").intValue()).isEqualTo(rows);
        assertThat(figure.at("/coverage/numerator").intValue()).isEqualTo(rows);
        assertThat(figure.at("/coverage/denominator").intValue()).isEqualTo(attendable);
    }

    private static JsonNode inRows(JsonNode report) {
        for (JsonNode figure : report.at("/breakdowns/0/rows/0/figures")) {
            if (figure.get("code").textValue().equals("F3")) {
                return figure;
            }
        }
        throw new AssertionError("no F3 in " + report);
    }

    @Test
    void theRateIsOfRowsAndTheCoverageOfWhatCouldBeAttended() throws IOException {
        takeInTheCohort();

        assertRate(api.figure("cutOff=" + START, "F3"), 1, 2, 3);
        assertRate(api.figure("", "F3"), 2, 3, 6);
        for (String by : List.of("cohort", "ageBand", "area", "month", "targetGroup")) {
            assertRate(inRows(api.report("breakdown=" + by)), 2, 3, 6);
        }
        assertThat(api.figure("cutOff=" + START.minusDays(1), "F3")
                        .get("reason")
                        .textValue())
                .isEqualTo("zero-denominator");

        JsonNode behind = api.provenance("F3", "");
        assertThat(behind.get("distinctEnrolments").intValue()).isEqualTo(1);
        assertThat(behind.get("items"))
                .extracting(item -> item.get("type").textValue())
                .containsExactlyInAnyOrder(
                        "sharedvalue.enrolment.changed.v1",
                        "sharedvalue.attendance.changed.v1",
                        "sharedvalue.attendance.changed.v1");
        assertThat(api.provenance("F3", "side=denominator&cutOff=" + START).get("items"))
                .hasSize(4);
    }

    @Test
    void correctionsOfRowsAndEnrolmentsFlowThrough() throws IOException {
        takeInTheCohort();

        DomainEvent removed = attendance(row, 2, people.get(0), early, START, "REMOVED");
        DomainEvent left = enrolment(people.get(2), 2, "LEFT_EARLY", START);
        DomainEvent voided = enrolment(people.get(1), 2, "VOIDED", null);
        PublishedEvents.takeIn(List.of(removed, left, voided));

        String now = "atLeast=" + removed.id() + "&atLeast=" + left.id() + "&atLeast=" + voided.id();
        assertRate(api.figure(now, "F3"), 1, 1, 3);

        DomainEvent third =
                SessionEvents.session(UUID.randomUUID(), 3, "DELIVERED", program, cohort, SECOND.plusDays(1));
        PublishedEvents.takeIn(List.of(third));
        assertRate(api.figure("atLeast=" + third.id(), "F3"), 1, 1, 4);
    }
}
