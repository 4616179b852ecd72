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
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

/** What many releases at once are judged beside, and how they are shown. */
@QuarkusTest
class ReleaseBatchTest {

    private final UUID program = UUID.randomUUID();
    private final UUID lead = UUID.randomUUID();
    private final UUID funder = UUID.randomUUID();
    private final ReleaseApi api = new ReleaseApi(TestStack.staffToken(lead), "program", program);

    @BeforeEach
    void aProgram() {
        GatewayRows rows = new GatewayRows(program).program().organisation(funder, "A funder", Sector.FOR_PROFIT);
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

    @Test
    void amongOthersAReleaseIsShownWithoutItsReport() {
        Answer made = given().token(TestStack.staffToken(lead))
                .contentType("application/json")
                .body(Map.of("items", List.of(api.body(Map.of()), api.body(Map.of("breakdown", "cohort")))))
                .post("/v1/releases/batch")
                .statusCode(201);
        List<String> ids = made.path("items.id");
        assertThat(made.<List<String>>path("items.breakdown")).containsExactly(null, "cohort");
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
