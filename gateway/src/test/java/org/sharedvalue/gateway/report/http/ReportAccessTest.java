package org.sharedvalue.gateway.report.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class ReportAccessTest {

    private final UUID program = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();
    private final GatewayRows rows = new GatewayRows(program);

    @BeforeEach
    void aProgram() {
        rows.program();
    }

    private void holds(String role) {
        MembershipBoard.pin(organisation, rows.partnershipId(), role);
    }

    private ValidatableResponse report() {
        return get("");
    }

    private ValidatableResponse provenance() {
        return get("/figures/F5/provenance");
    }

    private ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(TestStack.staffToken(organisation))
                .get("/v1/reports/programs/" + program + path)
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LEAD", "DELIVERY", "REFERRER", "HOST_EMPLOYER", "HIRING_EMPLOYER", "CONVENOR", "EVALUATOR"})
    void aMemberReadsTheReportAndWhatIsBehindIt(String role) {
        holds(role);
        report().statusCode(200);
        provenance().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FUNDER", "SPONSOR"})
    void whoOnlyPaysReadsReleases(String role) {
        holds(role);
        report().statusCode(403).body("code", equalTo("releases-only"));
        provenance().statusCode(403).body("code", equalTo("releases-only"));
    }

    @Test
    void aFunderThatAlsoEvaluatesReadsTheReport() {
        holds("FUNDER");
        holds("EVALUATOR");
        report().statusCode(200);
    }

    @Test
    void aStrangerFindsNothing() {
        MembershipBoard.pin(organisation, UUID.randomUUID(), "LEAD");
        report().statusCode(404).body("code", equalTo("not-found"));
        provenance().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aRoleCountsOnItsLastDayAndNotAfterIt() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        MembershipBoard.pin(
                organisation,
                rows.partnershipId(),
                "LEAD",
                "2010-01-01",
                today.minusDays(1).toString());
        report().statusCode(404);
        UUID other = UUID.randomUUID();
        MembershipBoard.pin(other, rows.partnershipId(), "LEAD", "2010-01-01", today.toString());
        given().auth()
                .oauth2(TestStack.staffToken(other))
                .get("/v1/reports/programs/" + program)
                .then()
                .statusCode(200);
    }
}
