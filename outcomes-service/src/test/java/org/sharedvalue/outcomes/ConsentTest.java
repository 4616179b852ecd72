package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.participant;
import static org.sharedvalue.outcomes.Api.patch;
import static org.sharedvalue.outcomes.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class ConsentTest {

    private static String consents(UUID ref) {
        return "/v1/participants/" + ref + "/consents";
    }

    private static Answer give(UUID ref, String purpose) {
        return post(
                consents(ref),
                fields("purpose", purpose, "wordingVersion", "2026-1", "givenAt", "2026-01-05T10:00:00Z"));
    }

    private static UUID given(UUID ref, String purpose) {
        return UUID.fromString(give(ref, purpose).statusCode(201).path("id"));
    }

    private static Answer withdraw(UUID ref, UUID consent) {
        return Call.given().token(TestStack.adminToken()).post(consents(ref) + "/" + consent + "/withdrawal");
    }

    @Test
    void isReadWhereItsCreationSaysItIs() {
        UUID ref = participant();
        String location = give(ref, "RESEARCH").statusCode(201).header("Location");
        get(location)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("purpose", equalTo("RESEARCH"))
                .body("withdrawnAt", nullValue());
        get(consents(participant()) + location.substring(location.lastIndexOf('/')))
                .statusCode(404);
        Call.given()
                .token(TestStack.staffToken(UUID.randomUUID()))
                .get(location)
                .statusCode(404);
    }

    @Test
    void holdsUntilItIsWithdrawn() {
        UUID ref = participant();
        UUID consent = given(ref, "RESEARCH");
        give(ref, "RESEARCH").statusCode(409).body("code", equalTo("state-conflict"));
        get(consents(ref)).body("items.withdrawnAt", contains(nullValue()));
        String at = withdraw(ref, consent)
                .statusCode(200)
                .body("withdrawnAt", notNullValue())
                .body("version", equalTo(2))
                .path("withdrawnAt");
        withdraw(ref, consent).statusCode(200).body("withdrawnAt", equalTo(at)).body("version", equalTo(2));
        given(ref, "RESEARCH");
        withdraw(participant(), consent).statusCode(404);
        post(consents(ref), fields("purpose", "TESTIMONIAL", "wordingVersion", "1", "givenAt", "2999-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/givenAt"));
    }

    @Test
    void withdrawnFromDemographicsTheyAreForgottenAndStayUnasked() {
        UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
        UUID enrolmentId = Api.enrolment(programId);
        UUID ref = UUID.fromString(get("/v1/enrolments/" + enrolmentId).path("participantRef"));
        withdraw(ref, given(ref, "DEMOGRAPHICS")).statusCode(200);
        String path = "/v1/participants/" + ref;
        get(path)
                .body("ageBand", equalTo("UNKNOWN"))
                .body("area", equalTo("UNKNOWN"))
                .body("targetGroups", empty());
        assertThat(OutcomeTopic.until(enrolmentId + ":2"))
                .filteredOn(event -> event.id().equals(enrolmentId + ":2"))
                .allMatch(event -> event.data().contains("\"targetGroups\":[\"OTHER\"]"))
                .allMatch(event -> event.data().contains("\"area\":\"UNKNOWN\""));
        patch(path, fields("area", "Lambeth")).statusCode(409).body("code", equalTo("consent-withdrawn"));
        given(ref, "DEMOGRAPHICS");
        patch(path, fields("area", "Lambeth")).statusCode(200);
    }

    @Test
    void withdrawnFromSomethingElseNothingFollows() {
        UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
        UUID enrolmentId = Api.started(programId, FakeDirectory.cohort(programId, CohortPhase.RUNNING, 10));
        UUID ref = UUID.fromString(get("/v1/enrolments/" + enrolmentId).path("participantRef"));
        given(ref, "TESTIMONIAL");
        Api.reported(enrolmentId, "JOB_START", "2020-02-03");
        UUID statement = Api.created("/v1/testimonials", Api.statement(programId, ref));
        withdraw(ref, given(ref, "RESEARCH")).statusCode(200);
        assertThat(Api.checks(enrolmentId).getList("items.status")).containsOnly("SCHEDULED");
        get("/v1/testimonials/" + statement).body("status", equalTo("SUBMITTED"));
        get("/v1/participants/" + ref).body("area", equalTo("Lambeth"));
    }

    @Test
    void withdrawnFromContactNobodyIsFollowedUpAlsoWhileRestricted() {
        UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
        UUID enrolmentId = Api.started(programId, FakeDirectory.cohort(programId, CohortPhase.RUNNING, 10));
        UUID ref = UUID.fromString(get("/v1/enrolments/" + enrolmentId).path("participantRef"));
        UUID consent = given(ref, "FOLLOW_UP_CONTACT");
        Api.reported(enrolmentId, "JOB_START", "2020-02-03");
        String first = Api.checks(enrolmentId).getString("items[0].id");
        move("sustainment-checks", UUID.fromString(first), "to", "SUSTAINED", "on", "2020-05-04", "method", "EMPLOYER")
                .statusCode(200);
        move("participants", ref, "to", "RESTRICTED").statusCode(200);
        give(ref, "RESEARCH").statusCode(409).body("code", equalTo("processing-restricted"));
        withdraw(ref, consent).statusCode(200);
        assertThat(Api.checks(enrolmentId).getList("items.status"))
                .containsExactly("SUSTAINED", "DECLINED", "DECLINED");
    }
}
