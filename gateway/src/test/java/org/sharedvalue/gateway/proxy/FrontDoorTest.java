package org.sharedvalue.gateway.proxy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracttests.call.Answer;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class FrontDoorTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void passesMethodPathQueryBodyAndHeadersToTheService() {
        given().header("Authorization", "Bearer abc")
                .header("Idempotency-Key", "k1")
                .header("If-Match", "\"3\"")
                .header("traceparent", TRACE)
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"Crisis\"}")
                .patch("/v1/programs/7?a=1&b=%20x")
                .statusCode(201)
                .body("method", equalTo("PATCH"))
                .body("uri", equalTo("/v1/programs/7?a=1&b=%20x"))
                .body("body", equalTo("{\"name\": \"Crisis\"}"))
                .body("headers.authorization", equalTo("Bearer abc"))
                .body("headers.idempotency-key", equalTo("k1"))
                .body("headers.if-match", equalTo("\"3\""))
                .body("headers.traceparent", equalTo(TRACE));
    }

    @Test
    void passesTheHeadersOfTheAnswerAsTheServiceWroteThem() {
        given().get("/v1/programs/7")
                .header("Location", "/v1/programs/7")
                .header("Link", "</v1/programs?cursor=x>; rel=\"next\"")
                .header("ETag", "\"1\"")
                .header("Event-Version", "7:1")
                .header("Keep-Alive", nullValue());
    }

    @Test
    void sendsAttendanceToTheOutcomesServiceAndSessionsToTheProgramService() {
        given().get("/v1/sessions/1/attendance").header("Stand-In", "outcomes");
        given().get("/v1/sessions/1").header("Stand-In", "program");
    }

    @Test
    void countsRequestsByCollectionAndNotByRecord() {
        given().get("/v1/programs/0190d1a0-4f5e-7c3a-8b21-3f6d5a9c7e10").statusCode(201);
        given().get("/q/metrics")
                .body(containsString("uri=\"/v1/{collection}"))
                .body(not(containsString("0190d1a0-4f5e-7c3a-8b21-3f6d5a9c7e10")));
    }

    @Test
    void passesProblemsUnchanged() {
        given().get("/v1/programs/refused")
                .statusCode(409)
                .contentType("application/problem+json")
                .body(equalTo("{\"code\": \"cohort-full\"}"));
    }

    @Test
    void passesAnswersWithoutABody() {
        given().delete("/v1/programs/nothing").statusCode(204).header("ETag", "\"3\"");
        given().get("/v1/programs/unchanged").statusCode(304).header("ETag", "\"3\"");
        given().head("/v1/programs/7").statusCode(201).header("ETag", "\"1\"");
    }

    @Test
    void callersCannotSayWhereARequestCameFrom() {
        given().header("X-Forwarded-For", "10.9.8.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=10.9.8.7")
                .header("X-Real-IP", "10.9.8.7")
                .get("/v1/programs/7")
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-host", not(containsString("evil")))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-prefix", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.x-real-ip", nullValue())
                .body("headers.host", not(containsString("evil")));
    }

    @Test
    void headersOfOneConnectionEndAtTheFrontDoor() {
        given().header("Connection", "keep-alive, X-Hop, Authorization")
                .header("X-Hop", "1")
                .header("TE", "trailers")
                .header("Authorization", "Bearer abc")
                .get("/v1/programs/7")
                .body("headers.x-hop", nullValue())
                .body("headers.te", nullValue())
                .body("headers.authorization", equalTo("Bearer abc"));
    }

    @Test
    void startsATraceWhereNoneCameIn() {
        given().get("/v1/programs/7").body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
        given().header("traceparent", "no trace")
                .get("/v1/programs/7")
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/partnerships/1",
                "/v1/internal/partnerships/1",
                "/v1/programs/../../internal/partnerships/1",
                "/v1/programs/%2e%2e/%2e%2e/internal/partnerships/1",
                "/v1/programs/..;/..;/internal/partnerships/1",
                "/v1//../internal/partnerships/1",
                "/v1/nothings"
            })
    void routesNothingThatIsNotInTheTable(String path) {
        given().get(path)
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Stand-In", nullValue())
                .body("code", equalTo("not-found"));
    }

    @Test
    void sendsThePathInTheFormItDecidedOn() {
        given().get("/v1/./programs//x/../7?q=a/../b").body("uri", equalTo("/v1/programs/7?q=a/../b"));
    }

    @Test
    void aDeadServiceIsUnavailable() {
        unavailable(given().header("traceparent", TRACE).get("/v1/organisations"))
                .body("detail", containsString("partner-service"))
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
        unavailable(given().body("x".repeat(1 << 20)).post("/v1/organisations"));
    }

    @Test
    void aSilentServiceIsUnavailable() {
        unavailable(given().get("/v1/programs/silent"));
        unavailable(given().body("{}").post("/v1/programs/silent"));
        unavailable(given().body("x".repeat(6 << 20)).post("/v1/programs/silent"));
    }

    @Test
    void aServiceThatHangsUpIsUnavailable() {
        unavailable(given().get("/v1/programs/refuses"));
    }

    @Test
    void holdsTheLimitsOfTheSuite() {
        problem(given().get("/v1/programs?q=" + "x".repeat(9000)), 414, "uri-too-long");
        problem(given().header("X-Large", "x".repeat(17_000)).get("/v1/programs"), 431, "headers-too-large");
    }

    @Test
    void listedOriginsMayReadTheAnswersOfServices() {
        given().header("Origin", "http://localhost:5173")
                .get("/v1/programs/7")
                .header("Access-Control-Allow-Origin", "http://localhost:5173")
                .header("Access-Control-Expose-Headers", containsString("Event-Version"));
        given().header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,content-type")
                .options("/v1/programs/7")
                .statusCode(200)
                .header("Stand-In", nullValue())
                .header("Access-Control-Allow-Methods", containsString("PATCH"));
        given().header("Origin", "http://evil.example")
                .get("/v1/programs/7")
                .statusCode(201)
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "http://evil.example")
                .header("Access-Control-Request-Method", "PATCH")
                .options("/v1/figures")
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static Answer unavailable(Answer answer) {
        return problem(answer, 503, "unavailable").header("Retry-After", matchesPattern("[0-9]+"));
    }

    private static Answer problem(Answer answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
