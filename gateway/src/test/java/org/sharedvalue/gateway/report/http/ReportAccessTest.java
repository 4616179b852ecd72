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
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracttests.call.Answer;
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

    private Answer report() {
        return get("");
    }

    private Answer provenance() {
        return get("/figures/F5/provenance");
    }

    private Answer get(String path) {
        return read("/v1/reports/programs/" + program + path);
    }

    private Answer read(String path) {
        return given().token(TestStack.staffToken(organisation)).get(path);
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
    void whoOnlyPaysReadsNeitherPartnershipNorPortfolio() {
        holds("SPONSOR");
        read("/v1/reports/partnerships/" + rows.partnershipId()).statusCode(403).body("code", equalTo("releases-only"));
        read("/v1/reports/portfolio").statusCode(403).body("code", equalTo("releases-only"));
        read("/v1/reports/portfolio/figures/F1/provenance").statusCode(403);
    }

    @Test
    void aMemberReadsPartnershipAndPortfolio() {
        holds("REFERRER");
        read("/v1/reports/partnerships/" + rows.partnershipId()).statusCode(200);
        read("/v1/reports/partnerships/" + rows.partnershipId() + "/figures/F1/provenance")
                .statusCode(200);
        read("/v1/reports/portfolio").statusCode(200).body("scope.type", equalTo("portfolio"));
        read("/v1/reports/partnerships/" + UUID.randomUUID()).statusCode(404);
        read("/v1/reports/partnerships/nonsense").statusCode(404);
    }

    @Test
    void anOrganisationReadsItsOwnReportAndNoOther() {
        UUID other = UUID.randomUUID();
        rows.organisation(organisation, "Crisis", Sector.NON_PROFIT).organisation(other, "Shelter", Sector.NON_PROFIT);
        read("/v1/reports/organisations/" + organisation).statusCode(200).body("scope.name", equalTo("Crisis"));
        read("/v1/reports/organisations/" + organisation + "/figures/F15/provenance")
                .statusCode(200);
        read("/v1/reports/organisations/" + other).statusCode(404).body("code", equalTo("not-found"));
        given().token(TestStack.adminToken())
                .get("/v1/reports/organisations/" + other)
                .statusCode(200);
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
        given().token(TestStack.staffToken(other))
                .get("/v1/reports/programs/" + program)
                .statusCode(200);
    }
}
