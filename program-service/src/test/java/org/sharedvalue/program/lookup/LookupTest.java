package org.sharedvalue.program.lookup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;
import org.sharedvalue.program.FakePartner;

@QuarkusTest
class LookupTest {

    private static Call service() {
        return given().token(TestStack.serviceToken());
    }

    @Test
    void answersAboutAProgramACohortAndASession() {
        String program = Bodies.aProgram();
        String cohort = Api.id(Api.created(Bodies.COHORTS, Bodies.cohort(program)));
        service()
                .get("/internal/programs/" + program)
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("startOn", equalTo("2010-01-01"))
                .body("endOn", equalTo("2012-12-31"));
        service()
                .get("/internal/cohorts/" + cohort)
                .statusCode(200)
                .body("programId", equalTo(program))
                .body("capacity", equalTo(25))
                .body("status", equalTo("PLANNED"));
        String session = Api.id(Api.created(Bodies.SESSIONS, Bodies.session(cohort)));
        service()
                .get("/internal/sessions/" + session)
                .statusCode(200)
                .body("programId", equalTo(program))
                .body("cohortId", equalTo(cohort))
                .body("sessionOn", equalTo("2010-01-18"))
                .body("status", equalTo("SCHEDULED"));
        service()
                .body(Map.of("ids", List.of(session, UUID.randomUUID())))
                .post("/internal/sessions/lookup")
                .body("items.id", contains(session));
        service().get("/internal/cohorts/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void showsAnOrganisationWhatItSees() {
        String program = Bodies.aProgram();
        UUID partnership =
                UUID.fromString(Api.get(Bodies.PROGRAMS + "/" + program).path("partnershipId"));
        UUID evaluator = UUID.randomUUID();
        UUID funder = UUID.randomUUID();
        MembershipBoard.pin(evaluator, partnership, "EVALUATOR");
        MembershipBoard.pin(funder, partnership, "FUNDER");
        String path = "/internal/programs/" + program + "?visibleTo=";
        service().get(path + evaluator).statusCode(200).body("partnershipId", equalTo(partnership.toString()));
        service().get(path + funder).statusCode(404);
        service().get(path + UUID.randomUUID()).statusCode(404);
        service()
                .body(Map.of("ids", List.of(program)))
                .post("/internal/programs/lookup?visibleTo=" + funder)
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void tellsWhichProgramsAnswerAChallengeOrDeliverItsPilots() {
        String challenge = FakePartner.known();
        Map<String, Object> delivering = new HashMap<>(Bodies.program());
        String pilot = FakePartner.pilotOf(String.valueOf(delivering.get("partnershipId")));
        delivering.putAll(Map.of("kind", "PILOT", "pilotId", pilot));
        Map<String, Object> answering = new HashMap<>(Bodies.program());
        answering.put("challengeIds", List.of(challenge));
        String first = Api.id(Api.created(Bodies.PROGRAMS, delivering));
        String second = Api.id(Api.created(Bodies.PROGRAMS, answering));
        Bodies.aProgram();
        Map<String, Object> asked = Map.of("challengeId", challenge, "pilotIds", List.of(pilot));
        service()
                .body(asked)
                .post("/internal/programs/answering")
                .statusCode(200)
                .body("items.id", contains(first, second));
        service()
                .body(Map.of("challengeId", challenge))
                .post("/internal/programs/answering")
                .body("items.id", contains(second));
        service()
                .body(asked)
                .post("/internal/programs/answering?visibleTo=" + UUID.randomUUID())
                .body("items", empty());
    }

    @Test
    void leavesUnknownOnesOutOfManyAnswers() {
        String program = Bodies.aProgram();
        String first = Api.id(Api.created(Bodies.COHORTS, Bodies.cohort(program)));
        String second = Api.id(Api.created(Bodies.COHORTS, Bodies.cohort(program)));
        String unknown = UUID.randomUUID().toString();
        service()
                .body(Map.of("ids", List.of(first, unknown, second)))
                .post("/internal/cohorts/lookup")
                .statusCode(200)
                .body("items.id", containsInAnyOrder(first, second));
        service()
                .body(Map.of("ids", List.of(unknown, program)))
                .post("/internal/programs/lookup")
                .body("items.id", containsInAnyOrder(program));
    }

    @Test
    void isForServicesOnly() {
        String path = "/internal/programs/" + Bodies.aProgram();
        given().get(path).statusCode(401);
        given().token(TestStack.staffToken(UUID.randomUUID())).get(path).statusCode(403);
        service().get(Bodies.PROGRAMS).statusCode(403);
    }
}
