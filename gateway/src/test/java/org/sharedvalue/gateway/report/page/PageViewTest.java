package org.sharedvalue.gateway.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.gateway.view.SignedViews;
import org.sharedvalue.gateway.view.ViewLink;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.web.access.HeldRoles;
import org.sharedvalue.web.access.Standing;

/** Links that show one page. */
@QuarkusTest
class PageViewTest {

    private static final String REPORTS = "/v1/reports/views";
    private static final String RELEASES = "/v1/releases/views";

    @Inject
    SignedViews views;

    private final UUID program = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();
    private final GatewayRows rows = new GatewayRows(program).program();

    private Answer link(String token, String type, UUID id) {
        return given().token(token)
                .contentType("application/json")
                .body(Map.of("scope", Map.of("type", type, "id", id), "cutOff", "2026-01-01"))
                .post(REPORTS);
    }

    private String page(Answer link) {
        assertThat(link.statusCode()).as(link.asString()).isEqualTo(201);
        assertThat(link.header("Location")).isEqualTo(link.path("page"));
        return link.path("page");
    }

    private String forged(String path, List<String> page, UUID reader) {
        Standing nobodySpecial = Standing.of(reader, new HeldRoles(List.of()), LocalDate.EPOCH);
        return ((ViewLink) views.link(path, page, nobodySpecial).getEntity()).page();
    }

    private static int open(String page) {
        return given().get(page).statusCode();
    }

    @Test
    void aLinkShowsItsPageWithoutATokenAndNothingElse() {
        String page = page(link(TestStack.adminToken(), "program", program));

        Answer shown = given().header("Accept", PageApi.BROWSER).get(page);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.contentType()).startsWith("text/html");
        assertThat(shown.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(shown.asString()).contains("1 January 2026").doesNotContain(page);
        assertThat(open("/v1/reports/programs/" + program)).isEqualTo(401);
        assertThat(open(page.replace(REPORTS, RELEASES))).isEqualTo(404);
    }

    @Test
    void anAlteredLinkShowsNothing() {
        String page = page(link(TestStack.adminToken(), "program", program));
        String signature = page.substring(page.indexOf('.'));
        String other = page(link(TestStack.adminToken(), "partnership", rows.partnershipId()));

        assertThat(open(other.substring(0, other.indexOf('.')) + signature)).isEqualTo(404);
        for (String broken : List.of(page + "A", page.substring(0, page.indexOf('.')), REPORTS + "/x.y", page + ".z")) {
            assertThat(open(broken)).as(broken).isEqualTo(404);
        }
    }

    @Test
    void onlyWhoReadsTheReportMakesALinkAndItShowsNothingOnceThatIsOver() {
        assertThat(link(TestStack.staffToken(organisation), "program", program).statusCode())
                .isEqualTo(422);
        UUID funder = UUID.randomUUID();
        MembershipBoard.pin(funder, rows.partnershipId(), "FUNDER");
        assertThat(link(TestStack.staffToken(funder), "program", program).<String>path("code"))
                .isEqualTo("releases-only");
        UUID member = UUID.randomUUID();
        MembershipBoard.pin(member, rows.partnershipId(), "CONVENOR");

        assertThat(open(page(link(TestStack.staffToken(member), "program", program))))
                .isEqualTo(200);
        assertThat(open(page(link(TestStack.staffToken(member), "partnership", rows.partnershipId()))))
                .isEqualTo(200);

        assertThat(open(forged(REPORTS, List.of("program", program.toString(), "", ""), organisation)))
                .isEqualTo(404);
    }

    @Test
    void aPortfolioHasAPageAndNoId() {
        Map<String, Object> scope = new HashMap<>(Map.of("type", "portfolio"));
        assertThat(open(page(PageApi.post(REPORTS, Map.of("scope", scope))))).isEqualTo(200);
        scope.put("id", program);
        assertThat(PageApi.post(REPORTS, Map.of("scope", scope)).statusCode()).isEqualTo(422);
        assertThat(PageApi.post(REPORTS, Map.of("scope", Map.of("type", "portfolio"), "cutOff", "2999-01-01"))
                        .<String>path("errors[0].pointer"))
                .isEqualTo("/cutOff");
    }

    @Test
    void aDraftHasALinkForThoseWhoPublishIt() {
        String id = PageApi.post(
                        "/v1/releases",
                        Map.of(
                                "scope",
                                Map.of("type", "program", "id", program),
                                "audience",
                                "PUBLIC",
                                "cutOff",
                                "2026-01-01"))
                .path("id");

        String page = page(PageApi.post("/v1/releases/" + id + "/views", Map.of()));
        assertThat(given().get(page).asString()).contains("Draft of a release, not published.");
        assertThat(open(page.replace(RELEASES, REPORTS))).isEqualTo(404);
        assertThat(open(forged(RELEASES, List.of(id), organisation))).isEqualTo(404);
    }
}
