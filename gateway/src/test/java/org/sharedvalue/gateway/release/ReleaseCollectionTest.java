package org.sharedvalue.gateway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

/** What every collection has, of releases; and what two callers do at once. */
@QuarkusTest
class ReleaseCollectionTest {

    private final UUID program = UUID.randomUUID();
    private final UUID lead = UUID.randomUUID();
    private final UUID funder = UUID.randomUUID();
    private final GatewayRows rows = new GatewayRows(program);
    private final ReleaseApi api = new ReleaseApi(TestStack.staffToken(lead), "program", program);

    @BeforeEach
    void aProgram() {
        rows.program().organisation(funder, "A funder", Sector.FOR_PROFIT);
        MembershipBoard.pin(lead, rows.partnershipId(), "LEAD");
        MembershipBoard.pin(funder, rows.partnershipId(), "FUNDER");
    }

    private List<String> listed(String query) {
        return api.get("?scopeId=" + program + query).path("items.id");
    }

    @Test
    void twoThatBecomeFinalAtTheSameMomentMakeAChain() throws Exception {
        String before = api.draft(Map.of());
        api.publish(before).statusCode(200);
        List<String> drafts = List.of(api.draft(Map.of()), api.draft(Map.of()));

        List<Answer> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Answer>> both = drafts.stream()
                    .<Callable<Answer>>map(draft -> () -> api.publish(draft))
                    .toList();
            for (Future<Answer> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(answers).extracting(Answer::statusCode).containsExactlyInAnyOrder(200, 409);
        Answer lost = answers.get(answers.get(0).statusCode() == 409 ? 0 : 1);
        assertThat(lost.<String>path("code")).isEqualTo("outdated-release");
        assertThat(listed("&status=FINAL")).hasSize(1);
        String current = listed("&status=FINAL").get(0);
        assertChain(before, current);
        String next = api.draft(Map.of());
        api.publish(next).statusCode(200);
        assertChain(current, next);
        assertThat(listed("&status=FINAL")).containsExactly(next);
        assertThat(listed("&status=SUPERSEDED")).containsExactly(before, current);
    }

    private void assertChain(String earlier, String later) throws IOException, NoSuchAlgorithmException {
        JsonNode release = ReleaseApi.json(api.get("/" + earlier));
        assertThat(release.get("status").asText()).isEqualTo("SUPERSEDED");
        assertThat(release.get("supersededById").asText()).isEqualTo(later);
        for (String id : List.of(earlier, later)) {
            JsonNode each = ReleaseApi.json(api.get("/" + id));
            assertThat(each.get("sha256").asText())
                    .isEqualTo(GoldenReleaseTest.sha256(each.get("report").toString()));
        }
    }

    @Test
    void anExternalIdIsTakenOnceByEachMaker() throws InterruptedException, ExecutionException {
        Map<String, Object> ours = Map.of("externalId", "board 2026 & more");
        String id = api.draft(ours);

        Answer second = api.create(ours);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("code")).isEqualTo("duplicate-external-id");
        assertThat(second.header("Location")).isEqualTo("/v1/releases/" + id);
        assertThat(api.get("/" + id).<String>path("externalId")).isEqualTo("board 2026 & more");
        String ofAdmin = new ReleaseApi(TestStack.adminToken(), "program", program).draft(ours);
        api.draft(Map.of());
        assertThat(listed("&externalId=board%202026%20%26%20more")).containsExactly(id, ofAdmin);
        Answer page = api.get("?limit=1&externalId=board%202026%20%26%20more&scopeId=" + program);
        assertThat(api.get(page.<String>path("next").substring("/v1/releases".length()))
                        .<List<String>>path("items.id"))
                .containsExactly(ofAdmin);
    }

    @Test
    void listsAreSortedAndFilteredByWhatChanged() {
        String first = api.draft(Map.of());
        String second = api.draft(Map.of());
        String third = api.draft(Map.of());
        Answer published = api.publish(first);
        String since = published.path("updatedAt");

        assertThat(listed("")).containsExactly(first, second, third);
        assertThat(listed("&sort=-createdAt")).containsExactly(third, second, first);
        assertThat(listed("&sort=updatedAt")).containsExactly(second, third, first);
        assertThat(listed("&updatedSince=" + since)).containsExactly(first);
        Answer page = api.get("?limit=2&sort=-updatedAt&scopeId=" + program);
        assertThat(page.<List<String>>path("items.id")).containsExactly(first, third);
        assertThat(api.get(page.<String>path("next").substring("/v1/releases".length()))
                        .<List<String>>path("items.id"))
                .containsExactly(second);
    }

    @ParameterizedTest
    @CsvSource({"sort=name, bad-parameter", "updatedSince=yesterday, bad-parameter", "colour=red, unknown-parameter"})
    void refusesOtherQuestions(String query, String code) {
        Answer refused = api.get("?" + query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains(code);
    }

    @Test
    void theHistoryTellsThoseWhoPublishWhoMovedItAndWhy() throws IOException {
        String id = api.draft(Map.of("audience", "FUNDER", "recipientOrganisationId", funder));
        given().token(TestStack.staffToken(lead))
                .contentType("application/json")
                .body(Map.of("to", "FINAL", "reason", "The board agreed"))
                .post("/v1/releases/" + id + "/transitions")
                .statusCode(200);

        JsonNode items = ReleaseApi.json(api.get("/" + id + "/history")).get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("reason").asText()).isEqualTo("The board agreed");
        assertThat(Stream.of(0, 1)
                        .map(place -> items.get(place).get("organisationId").asText()))
                .containsOnly(lead.toString());
        assertThat(items.get(0).get("fields"))
                .hasToString("[{\"field\":\"status\",\"before\":\"PROVISIONAL\",\"after\":\"FINAL\"}]");
        assertThat(items.get(1).get("change").asText()).isEqualTo("CREATED");
        JsonNode page = ReleaseApi.json(api.get("/" + id + "/history?limit=1"));
        assertThat(ReleaseApi.json(api.get(page.get("next").asText().substring("/v1/releases".length())))
                        .get("items")
                        .get(0)
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        ReleaseApi asFunder = new ReleaseApi(TestStack.funderToken(funder), "program", program);
        assertThat(asFunder.get("/" + id).statusCode()).isEqualTo(200);
        assertThat(asFunder.get("/" + id + "/history").statusCode()).isEqualTo(404);
    }

    @Test
    void aSurvivorListsAndReadsWhatWasForTheFunderThatWentIntoIt() throws IOException {
        String id = api.draft(Map.of("audience", "FUNDER", "recipientOrganisationId", funder));
        given().token(TestStack.staffToken(lead))
                .contentType("application/json")
                .body(Map.of("to", "FINAL"))
                .post("/v1/releases/" + id + "/transitions")
                .statusCode(200);
        UUID survivor = UUID.randomUUID();
        MembershipBoard.pinMerger(funder, survivor);
        ReleaseApi asSurvivor = new ReleaseApi(TestStack.funderToken(survivor), "program", program);

        assertThat(asSurvivor.get("/" + id).statusCode()).isEqualTo(200);
        assertThat(ReleaseApi.json(asSurvivor.get("?scopeId=" + program)).get("items"))
                .extracting(item -> item.get("id").asText())
                .containsExactly(id);
    }
}
