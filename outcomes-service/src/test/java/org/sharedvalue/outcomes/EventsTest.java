package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sharedvalue.outcomes.Api.created;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.patch;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.reported;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.outcomes.OutcomeTopic.Published;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class EventsTest {

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 100);

    private UUID participant(String... targetGroups) {
        return created("/v1/participants", Api.with(Api.person(), "targetGroups", targetGroups));
    }

    private UUID started(UUID participant) {
        UUID id = created("/v1/enrolments", Api.application(participant, programId));
        move("enrolments", id, "to", "ENROLLED", "cohortId", cohortId).statusCode(200);
        move("enrolments", id, "to", "ACTIVE", "on", "2020-01-13").statusCode(200);
        return id;
    }

    private static List<Published> about(UUID subject, List<Published> all) {
        return all.stream()
                .filter(event -> subject.toString().equals(event.key()))
                .toList();
    }

    @Test
    void publishesEveryVersionOfAnEnrolmentOnceAndInOrder() {
        UUID id = started(participant("HOMELESS"));
        move("enrolments", id, "to", "LEFT_EARLY", "exitReason", "HEALTH", "on", "2020-02-01")
                .statusCode(200);
        move("enrolments", id, "to", "ACTIVE", "reason", "came back").statusCode(200);
        move("enrolments", id, "to", "COMPLETED", "on", "2020-03-01").statusCode(200);
        patch("/v1/enrolments/" + id, fields("endedOn", "2020-03-02")).statusCode(200);
        move("enrolments", id, "to", "VOIDED", "reason", "entered twice").statusCode(200);

        List<Published> events = about(id, OutcomeTopic.until(id + ":8"));

        assertThat(events)
                .extracting(Published::type)
                .containsExactly(
                        "sharedvalue.enrolment.applied.v1",
                        "sharedvalue.enrolment.enrolled.v1",
                        "sharedvalue.enrolment.started.v1",
                        "sharedvalue.enrolment.left-early.v1",
                        "sharedvalue.enrolment.reopened.v1",
                        "sharedvalue.enrolment.completed.v1",
                        "sharedvalue.enrolment.changed.v1",
                        "sharedvalue.enrolment.voided.v1");
        assertThat(events)
                .extracting(Published::id)
                .containsExactly(
                        id + ":1", id + ":2", id + ":3", id + ":4", id + ":5", id + ":6", id + ":7", id + ":8");
        assertThat(events.get(6).data()).contains("\"changed\":[\"endedOn\"]");
        assertThat(events.toString()).doesNotContain("came back").doesNotContain("entered twice");
    }

    @Test
    void keepsEverythingUnderAnEnrolmentInItsOrder() {
        UUID id = started(participant());
        UUID later = reported(id, "JOB_START", "2020-03-02");
        UUID check = UUID.fromString(Api.checks(id).getString("items[0].id"));
        reported(id, "JOB_START", "2020-02-03");
        post(
                        "/v1/outcomes/" + later + "/verification",
                        fields(
                                "verificationLevel",
                                3,
                                "evidence",
                                List.of(fields("kind", "LETTER", "uri", "urn:secret", "capturedOn", "2020-05-01"))))
                .statusCode(200);

        List<Published> all = OutcomeTopic.until(later + ":2");

        assertThat(about(later, all))
                .extracting(Published::type, Published::orderingKey)
                .containsExactly(
                        tuple("sharedvalue.outcome.reported.v1", id.toString()),
                        tuple("sharedvalue.outcome.verified.v1", id.toString()));
        assertThat(about(check, all))
                .extracting(Published::type, Published::orderingKey)
                .containsExactly(
                        tuple("sharedvalue.sustainment-check.scheduled.v1", id.toString()),
                        tuple("sharedvalue.sustainment-check.cancelled.v1", id.toString()));
        assertThat(about(later, all).toString())
                .contains("\"programId\":\"" + programId)
                .contains("\"enrolmentId\":\"" + id)
                .doesNotContain("urn:secret");
    }

    @Test
    void namesAParticipantInEnrolmentEventsOnlyAndASpecialCategoryNowhere() {
        UUID participant = participant("DISABILITY_BARRIER", "HOMELESS");
        UUID id = started(participant);
        UUID start = reported(id, "JOB_START", "2020-02-03");
        UUID silent = started(participant("DISABILITY_BARRIER"));
        patch("/v1/participants/" + participant, fields("targetGroups", new String[] {"DISABILITY_BARRIER"}))
                .statusCode(200);

        List<Published> all = OutcomeTopic.until(id + ":4");
        all.addAll(OutcomeTopic.until(start + ":1"));

        assertThat(all).noneMatch(event -> event.data().contains("DISABILITY_BARRIER"));
        assertThat(all)
                .filteredOn(event -> event.toString().contains(participant.toString()))
                .isNotEmpty()
                .allMatch(event -> event.type().startsWith("sharedvalue.enrolment."));
        assertThat(about(id, all).get(0).data()).contains("\"targetGroups\":[\"HOMELESS\"]");
        assertThat(about(silent, OutcomeTopic.until(silent + ":3")).get(0).data())
                .contains("\"targetGroups\":[\"OTHER\"]");
    }

    @Test
    void publishesAnEnrolmentAgainWhenWhatItSaysOfThePersonChangesAndOnlyThen() {
        UUID participant = participant("HOMELESS");
        UUID id = started(participant);
        String path = "/v1/participants/" + participant;
        patch(path, fields("area", "Southwark", "ageBand", "35_49")).statusCode(200);
        patch(path, fields("targetGroups", new String[] {"HOMELESS", "DISABILITY_BARRIER"}))
                .statusCode(200);
        move("enrolments", id, "to", "COMPLETED", "on", "2020-03-01").statusCode(200);

        List<Published> events = about(id, OutcomeTopic.until(id + ":5"));

        assertThat(events.get(3).type()).isEqualTo("sharedvalue.enrolment.changed.v1");
        assertThat(events.get(3).data())
                .contains("\"changed\":[\"ageBand\",\"area\"]")
                .contains("\"ageBand\":\"35_49\"")
                .contains("\"area\":\"Southwark\"");
        assertThat(events.get(4).type()).isEqualTo("sharedvalue.enrolment.completed.v1");
    }

    @Test
    void publishesADeclaredResult() {
        Map<String, Object> body = fields(
                "programId",
                programId,
                "figureCode",
                "F5.numerator",
                "value",
                144,
                "asOfDate",
                "2012-12-31",
                "source",
                "The power of partnerships",
                "declaredByOrganisationId",
                FakeDirectory.ORGANISATION);
        UUID id = created("/v1/declared-results", body);
        Published event = about(id, OutcomeTopic.until(id + ":1")).get(0);
        assertThat(event.type()).isEqualTo("sharedvalue.declared-result.declared.v1");
        assertThat(event.data()).contains("\"figureCode\":\"F5.numerator\"").contains("\"value\":144");
    }
}
