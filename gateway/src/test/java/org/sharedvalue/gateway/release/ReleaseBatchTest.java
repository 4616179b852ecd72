package org.sharedvalue.gateway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

/** What many releases at once are judged beside, and how they are shown. */
@QuarkusTest
class ReleaseBatchTest {

    private final UUID program = UUID.randomUUID();
    private final UUID lead = UUID.randomUUID();
    private final UUID funder = UUID.randomUUID();
    private final ReleaseApi api = new ReleaseApi(TestStack.staffToken(lead), "program", program);

    private final GatewayRows rows = new GatewayRows(program);

    @BeforeEach
    void aProgram() {
        rows.program().organisation(funder, "A funder", Sector.FOR_PROFIT);
        MembershipBoard.pin(lead, rows.partnershipId(), "LEAD");
    }

    private Answer published(String prefer, String... ids) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String id : ids) {
            items.add(Map.of("id", id, "to", "FINAL", "reason", "The board agreed"));
        }
        return given().token(TestStack.staffToken(lead))
                .contentType("application/json")
                .header("Prefer", prefer)
                .body(Map.of("items", items))
                .post("/v1/releases/transitions/batch");
    }

    private List<String> finals() {
        return api.get("?status=FINAL&scopeId=" + program).path("items.id");
    }

    @Test
    void aBatchIsJudgedBesideWhatItPublishesBeforeAndIsWholeOrNothing() {
        String forFunder = api.draft(Map.of("audience", "FUNDER", "recipientOrganisationId", funder));
        String first = api.draft(Map.of());
        String second = api.draft(Map.of());

        published("handling=strict", forFunder, first, second)
                .statusCode(422)
                .body("code", equalTo("batch-rejected"))
                .body("errors.pointer", equalTo(List.of("/items/2")))
                .body("errors.code", equalTo(List.of("outdated-release")));

        assertThat(finals()).isEmpty();
        assertThat(api.get("/" + forFunder + "/history").<List<Object>>path("items"))
                .hasSize(1);
        Answer lenient = published("handling=lenient", forFunder, first, second).statusCode(207);
        assertThat(lenient.<List<Integer>>path("items.status")).containsExactly(200, 200, 409);
        assertThat(lenient.<String>path("items[2].problem.code")).isEqualTo("outdated-release");
        assertThat(finals()).containsExactly(forFunder, first);
        assertThat(api.get("/" + first + "/history").<String>path("items[0].reason"))
                .isEqualTo("The board agreed");
    }

    /** Of 40 two had an offer, elsewhere 10 of 60: both together and the other read "10", which is 10 to 12. Two at most are left. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWouldDiscloseBesideTheItemBeforeIsRefusedWithTheWholeBatch(boolean programFirst) {
        UUID other = UUID.randomUUID();
        rows.execute(
                "INSERT INTO program VALUES (?, 1, 'ACTIVE', ?, 'STANDARD', ?, 'Another', 'GBP')",
                other,
                other.toString(),
                rows.partnershipId());
        completed(rows, 40, 2);
        completed(new GatewayRows(other), 60, 10);
        ReleaseApi ofOther = new ReleaseApi(TestStack.staffToken(lead), "program", other);
        ReleaseApi ofBoth = new ReleaseApi(TestStack.staffToken(lead), "partnership", rows.partnershipId());
        api.publish(api.draft(Map.of())).statusCode(200);
        String part = ofOther.draft(Map.of());
        String whole = ofBoth.draft(Map.of());
        String first = programFirst ? part : whole;
        String second = programFirst ? whole : part;

        published("handling=strict", first, second)
                .statusCode(422)
                .body("code", equalTo("batch-rejected"))
                .body("errors.pointer", equalTo(List.of("/items/1")))
                .body("errors.code", equalTo(List.of("would-disclose")));

        for (String id : List.of(first, second)) {
            assertThat(api.get("/" + id).<String>path("status")).isEqualTo("PROVISIONAL");
            assertThat(api.get("/" + id + "/history").<List<Object>>path("items"))
                    .hasSize(1);
        }
        Answer lenient = published("handling=lenient", first, second).statusCode(207);
        assertThat(lenient.<List<Integer>>path("items.status")).containsExactly(200, 409);
        assertThat(lenient.<String>path("items[1].problem.code")).isEqualTo("would-disclose");
        api.publish(second).statusCode(409).body("code", equalTo("would-disclose"));
    }

    private static void completed(GatewayRows rows, long completers, long withOffer) {
        for (Metric metric : List.of(Metric.ENROLMENTS, Metric.STARTERS, Metric.COMPLETERS)) {
            rows.cell(metric, GatewayRows.DAY, completers);
        }
        for (Metric metric : List.of(Metric.STARTERS_WITH_OFFER, Metric.COMPLETERS_WITH_OFFER)) {
            rows.cell(metric, GatewayRows.DAY, withOffer);
        }
    }

    @Test
    void amongOthersAReleaseIsShownWithoutItsReport() {
        Answer made = given().token(TestStack.staffToken(lead))
                .contentType("application/json")
                .body(Map.of("items", List.of(api.body(Map.of("breakdown", "cohort")), api.body(Map.of()))))
                .post("/v1/releases/batch")
                .statusCode(201);
        List<String> ids = made.path("items.id");
        assertThat(made.<List<String>>path("items.breakdown")).containsExactly("cohort", "cohort");
        Answer moved = published("handling=strict", ids.get(1)).statusCode(200);
        Answer table = given().token(TestStack.staffToken(lead))
                .accept("text/csv")
                .get("/v1/releases?scopeId=" + program)
                .statusCode(200);

        for (Answer answer : List.of(made, moved, table)) {
            assertThat(answer.asString()).contains("sha256").doesNotContain("report", "figures");
        }
        assertThat(table.asString().lines()).hasSize(3).element(1).asString().contains(ids.get(0));
    }
}
