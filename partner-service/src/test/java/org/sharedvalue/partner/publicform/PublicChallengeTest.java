package org.sharedvalue.partner.publicform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.partner.Api;

@QuarkusTest
class PublicChallengeTest {

    private static final Map<String, Object> NEED =
            Map.of("title", "No bus", "description", "Nobody gets to the early shift.", "area", "Leeds");

    private static Answer raise(Map<String, Object> need, String address) {
        return given().header("X-Forwarded-For", address).body(need).post("/v1/public/challenges");
    }

    @Test
    void aReceiptIsAllThatIsGivenBack() {
        String receipt = raise(NEED, "192.0.2.1")
                .statusCode(202)
                .header("Location", nullValue())
                .header("ETag", nullValue())
                .body("$", aMapWithSize(1))
                .body("receipt", matchesPattern("[2-9A-Z]{12}"))
                .path("receipt");
        Api.get("/v1/challenges?externalId=" + receipt)
                .body("items.size()", equalTo(1))
                .body("items[0].status", equalTo("RAISED"))
                .body("items[0].raisedByOrganisationId", nullValue());
    }

    @Test
    void theWordsOfThePublicAreSeenByTheAdminAloneUntilTheyAreAccepted() {
        String receipt = raise(NEED, "192.0.2.2").statusCode(202).path("receipt");
        String challenge = "/v1/challenges/"
                + Api.get("/v1/challenges?externalId=" + receipt).path("items[0].id");
        String reader = Api.activeOrganisation("NON_PROFIT");
        Api.as(reader).get(challenge).statusCode(404);
        Api.move(challenge, "ACCEPTED").statusCode(200);
        Api.as(reader).get(challenge).statusCode(200);
        Api.as(reader)
                .body(Map.of("to", "IN_PROGRESS"))
                .post(challenge + "/transitions")
                .statusCode(403);
    }

    @Test
    void isReadAsStrictlyAsEverythingElse() {
        Map<String, Object> more = new HashMap<>(NEED);
        more.put("status", "ACCEPTED");
        raise(more, "192.0.2.3").statusCode(422).body("code", equalTo("unknown-property"));
        Map<String, Object> longer = new HashMap<>(NEED);
        longer.put("description", "x".repeat(2_001));
        raise(longer, "192.0.2.3").statusCode(422).body("code", equalTo("too-long"));
    }

    @Test
    void isRefusedUnreadWhereNoFormIsThatLong() {
        Map<String, Object> longest = new HashMap<>(NEED);
        longest.put("description", "x".repeat(64 * 1024));
        raise(longest, "192.0.2.6").statusCode(413).body("code", equalTo("payload-too-large"));
    }

    @Test
    void anAddressSendsSoMuchAndNoMore() {
        int taken = 0;
        Answer answer = raise(NEED, "192.0.2.4");
        while (answer.statusCode() == 202 && taken < 100) {
            taken++;
            answer = raise(NEED, "192.0.2.4");
        }
        answer.statusCode(429).body("code", equalTo("too-many-requests")).header("Retry-After", equalTo("600"));
        assertThat(taken).isEqualTo(30);
        raise(NEED, "192.0.2.5").statusCode(202);
    }
}
