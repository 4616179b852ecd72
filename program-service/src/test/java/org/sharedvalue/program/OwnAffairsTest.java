package org.sharedvalue.program;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.program.Bodies.COHORTS;
import static org.sharedvalue.program.Bodies.CONTRIBUTIONS;
import static org.sharedvalue.program.Bodies.DECLARATIONS;
import static org.sharedvalue.program.Bodies.HOURS;
import static org.sharedvalue.program.Bodies.RATES;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.As;
import org.sharedvalue.accesstests.MembershipBoard;

/** A member that does not deliver the program records what is its own, and decides about none of it. */
@QuarkusTest
class OwnAffairsTest {

    private String program;
    private String member;
    private As asMember;

    @BeforeEach
    void aMemberOfTheProgram() {
        program = Bodies.aProgram();
        member = Bodies.aMember(program, "2000-01-01", null);
        asMember = As.staffOf(UUID.fromString(member));
    }

    @Test
    void givesAndDoesNotVerifyWhatItGave() {
        Map<String, Object> body = Bodies.contribution(program);
        body.put("organisationId", member);
        String gift = asMember.post(CONTRIBUTIONS, body).statusCode(201).header("Location");
        asMember.post(gift + "/transitions", Map.of("to", "RECEIVED", "on", "2010-02-01"))
                .statusCode(200);
        asMember.post(gift + "/transitions", Map.of("to", "VERIFIED"))
                .statusCode(403)
                .body("code", equalTo("role-not-enough"));
    }

    @Test
    void whatAnOrganisationGaveIsItsSuccessorsOnceItWentIntoThat() {
        Map<String, Object> body = Bodies.contribution(program);
        body.put("organisationId", member);
        String gift = Api.created(CONTRIBUTIONS, body);
        String rate = Api.created(RATES, Bodies.rate(member, "2010-01-01"));
        String declaration = Api.created(DECLARATIONS, Bodies.declaration(member));
        UUID survivor = UUID.fromString(Bodies.aMember(program, "2000-01-01", null));
        MembershipBoard.pinMerger(UUID.fromString(member), survivor);
        As asSurvivor = As.staffOf(survivor);
        for (String own : List.of(gift, rate, declaration)) {
            asSurvivor.get(own).statusCode(200);
        }
        asMember.get(gift).statusCode(404);
        asSurvivor.get(CONTRIBUTIONS + "?programId=" + program).body("items.id", contains(Api.id(gift)));
        asSurvivor
                .post(gift + "/transitions", Map.of("to", "RECEIVED", "on", "2010-02-01"))
                .statusCode(200);
        Api.post(CONTRIBUTIONS, body).statusCode(409).body("code", equalTo("organisation-merged"));
    }

    @Test
    void volunteersAndDoesNotApproveItsHours() {
        Map<String, Object> assignment = Bodies.assignment(program);
        assignment.put("employerOrganisationId", member);
        String hours = asMember.post(
                        HOURS, Bodies.hours(Api.id(Api.created(Bodies.ASSIGNMENTS, assignment)), "2010-02-01", "1"))
                .statusCode(201)
                .path("id");
        asMember.post(HOURS + "/approvals", Map.of("ids", List.of(hours), "approve", true))
                .statusCode(207)
                .body("items.status", contains(403));
    }

    @Test
    void declaresAndRatesForItselfAlone() {
        String other = FakePartner.known();
        asMember.post(RATES, Bodies.rate(other, "2010-01-01")).statusCode(403).body("code", equalTo("role-not-enough"));
        asMember.post(DECLARATIONS, Bodies.declaration(other)).statusCode(403).body("code", equalTo("role-not-enough"));
        asMember.post(RATES, Bodies.rate(member, "2010-01-01")).statusCode(201);
        asMember.post(DECLARATIONS, Bodies.declaration(member)).statusCode(201);
    }

    @Test
    void isToldNothingOfACohortThatItDoesNotSee() {
        Map<String, Object> body = Bodies.contribution(program);
        body.put("organisationId", member);
        body.put("cohortId", Api.id(Api.created(COHORTS, Bodies.cohort(Bodies.aProgram()))));
        asMember.post(CONTRIBUTIONS, body)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cohortId"))
                .body("errors[0].code", equalTo("unknown-reference"));
    }
}
