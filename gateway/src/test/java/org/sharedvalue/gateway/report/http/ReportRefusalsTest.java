package org.sharedvalue.gateway.report.http;

import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class ReportRefusalsTest {

    private final UUID program = UUID.randomUUID();

    @BeforeEach
    void aProgram() {
        new GatewayRows(program).program();
    }

    @ParameterizedTest
    @CsvSource({
        "cutOff=2010-02-30, bad-parameter, cutOff",
        "cutOff=yesterday, bad-parameter, cutOff",
        "cutOff=+12010-01-01, bad-parameter, cutOff",
        "cutOff=2010-01-01&cutOff=2010-01-02, bad-parameter, cutOff",
        "breakdown=country, bad-parameter, breakdown",
        "breakdown=, bad-parameter, breakdown",
        "atLeast=7, bad-parameter, atLeast",
        "atLeast=0197aaaa-0000-7000-8000-000000000000:0, bad-parameter, atLeast",
        "atLeast=0197aaaa-0000-7000-8000-000000000000:99999999999, bad-parameter, atLeast",
        "asOf=-7, bad-parameter, asOf",
        "cutoff=2010-01-01, unknown-parameter, cutoff"
    })
    void refusesParametersThatCannotBeRead(String query, String code, String parameter) {
        report("?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter))
                .body("instance", equalTo("/v1/reports/programs/{id}"));
    }

    @Test
    void refusesACutOffInTheFuture() {
        report("?cutOff=" + today().plusDays(1))
                .statusCode(422)
                .body("code", equalTo("date-in-future"))
                .body("errors[0].parameter", equalTo("cutOff"));
    }

    @Test
    void refusesMoreThanFiftyWishes() {
        report("?" + ("atLeast=" + program + ":1&").repeat(51)).statusCode(400);
        report("?" + ("atLeast=" + program + ":1&").repeat(50)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "0197aaaa-0000-7000-8000-000000000000", "1-1-1-1-1"})
    void anUnknownProgramIsNotFound(String id) {
        as(TestStack.adminToken())
                .get("/v1/reports/programs/" + id)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void offersNoPictures() {
        as(TestStack.adminToken())
                .accept("image/png")
                .get("/v1/reports/programs/" + program)
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void needsTheScope() {
        as(TestStack.funderToken(UUID.randomUUID()))
                .get("/v1/reports/programs/" + program)
                .statusCode(403)
                .body("code", equalTo("insufficient-scope"));
        given().get("/v1/reports/programs/" + program).statusCode(401).body("code", equalTo("unauthenticated"));
    }

    private Answer report(String query) {
        return as(TestStack.adminToken()).get("/v1/reports/programs/" + program + query);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private static Call as(String token) {
        return given().token(token).accept("application/json");
    }
}
