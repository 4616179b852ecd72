package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.sharedvalue.outcomes.Api.created;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.with;
import static org.sharedvalue.outcomes.Files.counters;
import static org.sharedvalue.outcomes.Files.errors;
import static org.sharedvalue.outcomes.Files.imported;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.outcomes.OutcomeTopic.Published;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;
import org.sharedvalue.outcomes.reference.SessionPhase;

@QuarkusTest
class AttendanceImportTest {

    private static final String HEADER = "sessionId,enrolmentExternalId,enrolmentId,status,reason";
    private static final String DAY = "2020-02-03";

    private final String mark = UUID.randomUUID().toString();
    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 1_000);

    private UUID session(SessionPhase phase, String day) {
        return FakeDirectory.session(programId, cohortId, phase, day);
    }

    private UUID started(String name) {
        UUID id = created(
                "/v1/enrolments", with(Api.application(Api.participant(), programId), "externalId", mark + name));
        move("enrolments", id, "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", id, "to", "ACTIVE", "on", "2020-01-13").statusCode(200);
        return id;
    }

    private String row(UUID session, String name, String status) {
        return session + "," + mark + name + ",," + status + ",";
    }

    private static String path(UUID session) {
        return "/v1/sessions/" + session + "/attendance";
    }

    @Test
    void givesEachEnrolmentItsMarkWithOneEvent() {
        UUID session = session(SessionPhase.DELIVERED, DAY);
        UUID next = session(SessionPhase.DELIVERED, "2020-02-04");
        UUID one = started("A");
        UUID other = started("B");
        String[] file = {
            HEADER,
            row(session, "A", "PRESENT"),
            session + ",," + other + ",ABSENT_EXCUSED,",
            row(next, "A", "LATE"),
            row(session, "B", "LATE")
        };
        assertThat(counters(imported("attendance", file))).isEqualTo("4 4 0 0");
        get(path(session))
                .header("ETag", "\"2\"")
                .body("items.enrolmentId", contains(one.toString(), other.toString()))
                .body("items.status", contains("PRESENT", "LATE"))
                .body("items.version", contains(1, 2));
        List<String> ids = get(path(next)).path("items.id");
        List<Published> events = OutcomeTopic.until(Set.of(ids.get(0) + ":1"));
        assertThat(events.stream().filter(event -> event.data().contains(session.toString())))
                .extracting(Published::type)
                .containsExactlyInAnyOrder(
                        "sharedvalue.attendance.recorded.v1",
                        "sharedvalue.attendance.recorded.v1",
                        "sharedvalue.attendance.changed.v1");

        JsonNode again = imported("attendance", HEADER, row(session, "A", "PRESENT"), row(session, "B", "LATE"));
        assertThat(counters(again)).isEqualTo("2 0 2 0");
        get(path(session)).header("ETag", "\"2\"");
    }

    @Test
    void judgesEachRowAsTheCallForTheSession() {
        UUID session = session(SessionPhase.DELIVERED, DAY);
        UUID before = session(SessionPhase.DELIVERED, "2020-01-12");
        UUID planned = session(SessionPhase.SCHEDULED, DAY);
        UUID elsewhere = FakeDirectory.session(
                programId, FakeDirectory.cohort(programId, CohortPhase.RUNNING, 10), SessionPhase.DELIVERED, DAY);
        started("A");
        JsonNode job = imported(
                "attendance",
                HEADER,
                row(planned, "A", "PRESENT"),
                row(UUID.randomUUID(), "A", "PRESENT"),
                row(elsewhere, "A", "PRESENT"),
                row(before, "A", "PRESENT"),
                row(session, "X", "PRESENT"),
                row(session, "A", "THERE"),
                session + ",,,PRESENT,",
                row(session, "A", "PRESENT"));
        assertThat(errors(job)).isEqualTo("""
                        2  state-conflict
                        3 /sessionId unknown-reference
                        4 /enrolmentId unknown-reference
                        5 /enrolmentId dates-out-of-order
                        6 /enrolmentExternalId unknown-reference
                        7 /status unknown-value
                        8 /enrolmentId missing
                        """);
        assertThat(counters(job)).isEqualTo("8 1 0 7");

        FakeDirectory.becomes(cohortId, CohortPhase.CLOSED, 1_000);
        JsonNode closed = imported(
                "attendance",
                HEADER,
                row(session, "A", "LATE"),
                row(session, "A", "LATE") + "misread",
                row(session, "A", "LATE"));
        assertThat(errors(closed)).isEqualTo("2  cohort-closed\n");
        assertThat(counters(closed)).isEqualTo("3 1 1 1");
    }

    @Test
    void leavesTheOtherMarksOfTheSession() {
        UUID session = session(SessionPhase.DELIVERED, DAY);
        started("A");
        started("B");
        imported("attendance", HEADER, row(session, "A", "PRESENT"));
        imported("attendance", HEADER, row(session, "B", "ABSENT_UNEXCUSED"));
        get(path(session)).body("items.status", containsInAnyOrder("PRESENT", "ABSENT_UNEXCUSED"));
    }

    /** More rows than a batch of a real run has in tests. */
    @Test
    void aDryRunSeesWhatTheRowsBeforeWouldHaveDone() {
        UUID small = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 70);
        String[] people = Stream.concat(
                        Stream.of("externalId,ageBand,area"),
                        IntStream.range(0, 72).mapToObj(number -> mark + number + ",25_34,Lambeth"))
                .toArray(String[]::new);
        imported("participants", people);
        String[] enrolments = Stream.concat(
                        Stream.of("externalId,participantExternalId,programId,cohortId,appliedOn,status"),
                        IntStream.range(0, 73)
                                .mapToObj(number -> String.join(
                                        ",",
                                        mark + "e" + number,
                                        mark + number % 72,
                                        programId.toString(),
                                        small.toString(),
                                        "2020-01-06,ENROLLED")))
                .toArray(String[]::new);
        JsonNode rehearsed = Files.end(
                TestStack.adminToken(),
                Files.sent(
                        TestStack.adminToken(),
                        "collection=enrolments&dryRun=true",
                        Files.CSV,
                        Files.bytes(enrolments)));
        assertThat(errors(rehearsed)).isEqualTo("72  cohort-full\n73  cohort-full\n74  open-enrolment-exists\n");
        JsonNode done = imported("enrolments", enrolments);
        assertThat(errors(done)).isEqualTo(errors(rehearsed));
        assertThat(counters(done)).isEqualTo(counters(rehearsed)).isEqualTo("73 70 0 3");
    }
}
