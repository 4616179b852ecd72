package org.sharedvalue.program.lookup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;

@QuarkusTest
class LookupTest {

    private static RequestSpecification service() {
        return given().auth().oauth2(TestStack.serviceToken()).contentType(ContentType.JSON);
    }

    @Test
    void answersAboutAProgramACohortAndASession() {
        String program = Bodies.aProgram();
        String cohort = Api.id(Api.created(Bodies.COHORTS, Bodies.cohort(program)));
        service()
                .get("/internal/programs/" + program)
                .then()
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("startOn", equalTo("2010-01-01"))
                .body("endOn", equalTo("2012-12-31"));
        service()
                .get("/internal/cohorts/" + cohort)
                .then()
                .statusCode(200)
                .body("programId", equalTo(program))
                .body("capacity", equalTo(25))
                .body("status", equalTo("PLANNED"));
        String session = Api.id(Api.created(Bodies.SESSIONS, Bodies.session(cohort)));
        service()
                .get("/internal/sessions/" + session)
                .then()
                .statusCode(200)
                .body("programId", equalTo(program))
                .body("cohortId", equalTo(cohort))
                .body("sessionOn", equalTo("2010-01-18"))
                .body("status", equalTo("SCHEDULED"));
        service()
                .body(Map.of("ids", List.of(session, UUID.randomUUID())))
                .post("/internal/sessions/lookup")
                .then()
                .body("items.id", contains(session));
        service().get("/internal/cohorts/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void showsAnOrganisationWhatItSees() {
        String program = Bodies.aProgram();
        UUID partnership = UUID.fromString(
                Api.get(Bodies.PROGRAMS + "/" + program).extract().path("partnershipId"));
        UUID evaluator = UUID.randomUUID();
        UUID funder = UUID.randomUUID();
        MembershipBoard.pin(evaluator, partnership, "EVALUATOR");
        MembershipBoard.pin(funder, partnership, "FUNDER");
        String path = "/internal/programs/" + program + "?visibleTo=";
        service().get(path + evaluator).then().statusCode(200).body("partnershipId", equalTo(partnership.toString()));
        service().get(path + funder).then().statusCode(404);
        service().get(path + UUID.randomUUID()).then().statusCode(404);
        service()
                .body(Map.of("ids", List.of(program)))
                .post("/internal/programs/lookup?visibleTo=" + funder)
                .then()
                .statusCode(200)
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
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(first, second));
        service()
                .body(Map.of("ids", List.of(unknown, program)))
                .post("/internal/programs/lookup")
                .then()
                .body("items.id", containsInAnyOrder(program));
    }

    @Test
    void isForServicesOnly() {
        String path = "/internal/programs/" + Bodies.aProgram();
        given().get(path).then().statusCode(401);
        given().auth()
                .oauth2(TestStack.staffToken(UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(403);
        service().get(Bodies.PROGRAMS).then().statusCode(403);
    }
}
