package org.sharedvalue.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

/** Keys in batches, and what is told of a subscription afterwards. */
@QuarkusTest
class SubscriptionCollectionTest {

    private static final String SUBSCRIPTIONS = "/v1/subscriptions";
    private static final String FEED = "/v1/feeds/outcomes";

    private final UUID funder = UUID.randomUUID();

    @BeforeEach
    void aFunder() {
        new GatewayRows(UUID.randomUUID()).organisation(funder, "A funder", Sector.NON_PROFIT);
    }

    private static Call admin() {
        return given().token(TestStack.adminToken()).contentType("application/json");
    }

    private Map<String, Object> key(int number) {
        return Map.of("organisationId", funder, "agreementReference", "Grant 7", "externalId", funder + " " + number);
    }

    private static int read(String key) {
        return given().header("X-API-Key", key).get(FEED).statusCode();
    }

    @Test
    void aBatchMakesAsManyKeysAsMayWorkAndTellsThemOnce() {
        admin().body(Map.of("items", List.of(key(1), key(2), key(3))))
                .post(SUBSCRIPTIONS + "/batch")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/items/2")))
                .body("errors.code", equalTo(List.of("state-conflict")));
        Map<String, Object> batch = Map.of("items", List.of(key(1)));
        Answer first = keyed("a", batch, "handling=strict").statusCode(201);
        Answer lenient = keyed("b", Map.of("items", List.of(key(1), key(2), key(3))), "handling=lenient")
                .statusCode(207);

        assertThat(lenient.<List<Integer>>path("items.status")).containsExactly(409, 201, 409);
        List<String> keys = List.of(first.path("items[0].apiKey"), lenient.path("items[1].apiKey"));
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> read(key) == 200);
        for (Answer again : List.of(
                keyed("a", batch, "handling=strict"),
                keyed("b", Map.of("items", List.of(key(1), key(2), key(3))), "handling=lenient"))) {
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.asString()).doesNotContain("apiKey");
        }
        String table = admin().accept("text/csv")
                .get(SUBSCRIPTIONS + "?organisationId=" + funder)
                .asString();
        assertThat(table).contains(funder + " 1", funder + " 2").doesNotContain("apiKey");
    }

    private Answer keyed(String key, Map<String, Object> batch, String prefer) {
        return admin().header("Idempotency-Key", key + funder)
                .header("Prefer", prefer)
                .body(batch)
                .post(SUBSCRIPTIONS + "/batch");
    }

    @Test
    void theHistoryTellsWhoMadeAndRevokedItAndWhyAndNothingOfItsKey() {
        Answer made = admin().body(key(1)).post(SUBSCRIPTIONS);
        String address = made.header("Location");
        assertThat(read(made.path("apiKey"))).isEqualTo(200);
        admin().header("If-Match", "\"7\"")
                .body(Map.of("to", "REVOKED"))
                .post(address + "/transitions")
                .statusCode(412)
                .header("ETag", equalTo("\"1\""));
        admin().body(Map.of(
                        "items", List.of(Map.of("id", made.path("id"), "to", "REVOKED", "reason", "left a company"))))
                .post(SUBSCRIPTIONS + "/transitions/batch")
                .statusCode(200)
                .body("items[0].status", equalTo("REVOKED"));

        assertThat(read(made.path("apiKey"))).isEqualTo(401);
        Answer history = admin().get(address + "/history").statusCode(200);
        assertThat(history.<List<Integer>>path("items.version")).containsExactly(2, 1);
        assertThat(history.<List<String>>path("items.change")).containsExactly("MOVED", "CREATED");
        assertThat(history.<List<String>>path("items.reason")).containsExactly("left a company", null);
        assertThat(history.<List<String>>path("items.subject")).doesNotContainNull();
        assertThat(history.<List<String>>path("items[0].fields.after")).containsExactly("REVOKED");
        assertThat(history.asString()).doesNotContainIgnoringCase("key", "hash", "svk_");
        Answer page = admin().get(address + "/history?limit=1");
        assertThat(page.header("Link")).isEqualTo("<" + page.path("next") + ">; rel=\"next\"");
        assertThat(admin().get(page.<String>path("next")).<List<Integer>>path("items.version"))
                .containsExactly(1);
    }
}
