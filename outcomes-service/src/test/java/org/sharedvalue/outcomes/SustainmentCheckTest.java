package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.patch;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.reported;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class SustainmentCheckTest {

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final UUID cohortId = FakeDirectory.cohort(programId, CohortPhase.RUNNING, 100);

    private UUID enrolled() {
        return Api.started(programId, cohortId);
    }

    /** The milestones of the job's checks in a state. */
    private static List<Integer> checks(UUID enrolmentId, UUID jobStart, String status) {
        return Api.checks(enrolmentId)
                .getList("items.findAll { it.jobStartOutcomeId == '" + jobStart + "' && it.status == '" + status
                        + "' }.milestoneWeeks");
    }

    private static UUID check(UUID enrolmentId, int weeks) {
        return UUID.fromString(Api.checks(enrolmentId)
                .getString("items.find { it.milestoneWeeks == " + weeks + " && it.status != 'CANCELLED' }.id"));
    }

    private static Answer result(UUID check, String to, String on) {
        return move("sustainment-checks", check, "to", to, "on", on, "method", "EMPLOYER");
    }

    @Test
    void makesThreeChecksForTheFirstStart() {
        UUID id = enrolled();
        UUID start = reported(id, "JOB_START", "2020-02-03");
        assertThat(checks(id, start, "SCHEDULED")).containsExactly(13, 26, 52);
        get("/v1/sustainment-checks?enrolmentId=" + id)
                .body("items[0].dueOn", equalTo("2020-05-04"))
                .body("items[0].windowEndsOn", equalTo("2020-06-01"))
                .body("items[2].dueOn", equalTo("2021-02-01"))
                .body("items[0].programId", equalTo(programId.toString()));
        reported(id, "JOB_START", "2020-03-02");
        reported(id, "SKILL_GAIN", "2020-01-20");
        get("/v1/sustainment-checks?enrolmentId=" + id).body("items", hasSize(3));
    }

    @Test
    void followsAnEarlierStartAndComesBackWhenItIsRetracted() {
        UUID id = enrolled();
        UUID later = reported(id, "JOB_START", "2020-03-02");
        result(check(id, 13), "SUSTAINED", "2020-06-15").statusCode(200);
        UUID earlier = reported(id, "APPRENTICESHIP_START", "2020-02-03");
        assertThat(checks(id, later, "CANCELLED")).containsExactly(13, 26, 52);
        assertThat(checks(id, earlier, "SCHEDULED")).containsExactly(13, 26, 52);
        move("outcomes", earlier, "to", "RETRACTED", "reason", "never began").statusCode(200);
        assertThat(checks(id, earlier, "CANCELLED")).containsExactly(13, 26, 52);
        assertThat(checks(id, later, "CANCELLED")).containsExactly(13, 26, 52);
        assertThat(checks(id, later, "SCHEDULED")).containsExactly(13, 26, 52);
        move("outcomes", later, "to", "REJECTED").statusCode(200);
        assertThat(checks(id, later, "SCHEDULED")).isEmpty();
    }

    @Test
    void breaksATieByTheSmallerIdAlsoWithinABatch() {
        UUID id = enrolled();
        Map<String, Object> start = Api.outcome(id, "JOB_START", "2020-02-03");
        List<String> ids = post("/v1/outcomes/batch", fields("items", List.of(start, start)))
                .statusCode(201)
                .path("items.id");
        String smaller = ids.stream().sorted().findFirst().orElseThrow();
        assertThat(checks(id, UUID.fromString(smaller), "SCHEDULED")).containsExactly(13, 26, 52);
        get("/v1/sustainment-checks?enrolmentId=" + id).body("items", hasSize(3));
    }

    @Test
    void keepsOneSetOfChecksWhenTwentyClientsRecordStartsAtOnce() throws Exception {
        UUID id = enrolled();
        TwentyClients.atOnce(client -> post(
                        "/v1/outcomes",
                        Api.outcome(id, "JOB_START", "2020-02-" + (10 + (client * 7) % TwentyClients.COUNT)))
                .statusCode());
        List<String> live = Api.checks(id).getList("items.findAll { it.status == 'SCHEDULED' }.dueOn");
        assertThat(live).containsExactly("2020-05-11", "2020-08-10", "2021-02-08");
    }

    @Test
    void refusesAResultBeforeItIsDueOrToCome() {
        UUID id = enrolled();
        reported(id, "JOB_START", "2020-02-03");
        UUID check = check(id, 13);
        refused(result(check, "SUSTAINED", "2020-05-03"), 422, "dates-out-of-order")
                .body("errors[0].pointer", equalTo("/on"));
        String tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
        refused(result(check, "NOT_SUSTAINED", tomorrow), 422, "date-in-future");
        refused(move("sustainment-checks", check, "to", "SUSTAINED", "on", "2020-05-04"), 422, "missing")
                .body("errors[0].pointer", equalTo("/method"));
        refused(move("sustainment-checks", check, "to", "CANCELLED"), 409, "illegal-transition");
        result(check, "SUSTAINED", "2020-05-04").statusCode(200);
        refused(result(check, "NOT_SUSTAINED", "2020-05-04"), 409, "illegal-transition");
    }

    @Test
    void refusesResultsThatContradictAnotherMilestone() {
        UUID lost = enrolled();
        reported(lost, "JOB_START", "2020-02-03");
        result(check(lost, 13), "NOT_SUSTAINED", "2020-05-04").statusCode(200);
        refused(result(check(lost, 26), "SUSTAINED", "2020-08-03"), 409, "contradicts-other-check");
        result(check(lost, 26), "NOT_SUSTAINED", "2020-08-03").statusCode(200);
        UUID kept = enrolled();
        reported(kept, "JOB_START", "2020-02-03");
        result(check(kept, 26), "SUSTAINED", "2020-08-03").statusCode(200);
        move("sustainment-checks", check(kept, 13), "to", "UNREACHED").statusCode(200);
        refused(result(check(kept, 13), "NOT_SUSTAINED", "2020-05-04"), 409, "contradicts-other-check");
        result(check(kept, 13), "SUSTAINED", "2020-05-04").statusCode(200);
        result(check(kept, 52), "NOT_SUSTAINED", "2021-02-01").statusCode(200);
    }

    @Test
    void seesAContradictionWithinOneBatch() {
        UUID id = enrolled();
        reported(id, "JOB_START", "2020-02-03");
        List<Map<String, Object>> items = List.of(
                fields("id", check(id, 13), "to", "NOT_SUSTAINED", "method", "PAYSLIP"),
                fields("id", check(id, 26), "to", "SUSTAINED", "method", "PAYSLIP"));
        post("/v1/sustainment-checks/transitions/batch", fields("items", items))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/1"))
                .body("errors[0].code", equalTo("contradicts-other-check"));
        get("/v1/sustainment-checks/" + check(id, 13)).body("status", equalTo("SCHEDULED"));
    }

    @Test
    void knowsNoSameEmployerForSelfEmployment() {
        UUID id = enrolled();
        reported(id, "SELF_EMPLOYMENT_START", "2020-02-03");
        refused(
                        move(
                                "sustainment-checks",
                                check(id, 13),
                                "to",
                                "SUSTAINED",
                                "sameEmployer",
                                true,
                                "method",
                                "ADMIN_DATA"),
                        422,
                        "not-applicable")
                .body("errors[0].pointer", equalTo("/sameEmployer"));
        result(check(id, 13), "SUSTAINED", "2020-05-04").statusCode(200).body("sameEmployer", nullValue());
    }

    @Test
    void listsWhatIsDueOnADay() {
        UUID id = enrolled();
        reported(id, "JOB_START", "2020-02-03");
        String path = "/v1/sustainment-checks?enrolmentId=" + id;
        get(path + "&due=true&on=2020-05-03").body("items", hasSize(0));
        get(path + "&due=true&on=2020-05-04").body("items", hasSize(1));
        get(path + "&due=true").body("items", hasSize(3));
        result(check(id, 13), "SUSTAINED", "2020-05-04").statusCode(200);
        get(path + "&due=true").body("items", hasSize(2));
        refused(get(path + "&due=false"), 400, "bad-parameter");
        refused(get(path + "&on=2020-05-04"), 400, "bad-parameter");
    }

    @Test
    void correctsAResultButNoneThatIsMissing() {
        UUID id = enrolled();
        reported(id, "JOB_START", "2020-02-03");
        UUID check = check(id, 13);
        refused(patch("/v1/sustainment-checks/" + check, fields("sameEmployer", true)), 409, "state-conflict");
        result(check, "SUSTAINED", "2020-05-04").statusCode(200);
        patch("/v1/sustainment-checks/" + check, fields("sameEmployer", true))
                .statusCode(200)
                .body("sameEmployer", equalTo(true));
        post("/v1/sustainment-checks", fields("milestoneWeeks", 13)).statusCode(405);
    }

    private static Answer refused(Answer answer, int status, String code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }
}
