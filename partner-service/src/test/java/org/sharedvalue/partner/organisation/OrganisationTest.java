package org.sharedvalue.partner.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.partner.Api;

@QuarkusTest
class OrganisationTest {

    private static final String PATH = "/v1/organisations";

    private static Map<String, Object> company() {
        Map<String, Object> body = new HashMap<>();
        body.put("legalName", "Company " + UUID.randomUUID());
        body.put("sector", "FOR_PROFIT");
        body.put("country", "GB");
        return body;
    }

    private static Map<String, Object> company(String field, Object value) {
        Map<String, Object> body = company();
        body.put(field, value);
        return body;
    }

    private static String recorded(Map<String, Object> body) {
        return Api.post(PATH, body).statusCode(201).header("Location");
    }

    @Test
    void isADraftNamedByItsLegalNameWhenFirstRecorded() {
        Map<String, Object> body = company();
        Api.post(PATH, body)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Event-Version", matchesPattern("[0-9a-f-]{36}:1"))
                .header("Location", matchesPattern(PATH + "/[0-9a-f-]{36}"))
                .body("status", equalTo("DRAFT"))
                .body("allowedTransitions", contains("ACTIVE"))
                .body("displayName", equalTo(body.get("legalName")))
                .body("identifiers", empty())
                .body("parentId", nullValue());
    }

    @Test
    void movesAlongItsChartAndNowhereElse() {
        String location = recorded(company());
        Api.move(location, "ACTIVE").statusCode(200).header("ETag", "\"2\"");
        Api.move(location, "MERGED")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("from", equalTo("ACTIVE"))
                .body("to", equalTo("MERGED"))
                .body("allowed", contains("INACTIVE"));
        Api.move(location, "GONE").statusCode(422).body("code", equalTo("unknown-value"));
        Api.get(location).body("version", equalTo(2));
    }

    @Test
    void refusesEveryMalformedBodyWithAProblemThatSaysWhere() {
        refusal(company("sector", "CHARITY"), 422, "unknown-value", "/sector");
        refusal(company("legalName", 5), 400, "wrong-type", "/legalName");
        refusal(company("socialEnterprise", "true"), 400, "wrong-type", "/socialEnterprise");
        refusal(company("colour", "red"), 422, "unknown-property", "/colour");
        refusal(company("country", "Britain"), 422, "malformed-value", "/country");
        refusal(company("country", "UK"), 422, "unknown-value", "/country");
        refusal(company("legalName", "x".repeat(301)), 422, "too-long", "/legalName");
        refusal(company("parentId", "none"), 422, "malformed-value", "/parentId");
        refusal(company("parentId", UUID.randomUUID()), 422, "unknown-reference", "/parentId");
        refusal(company("status", "ACTIVE"), 422, "unknown-property", "/status");
        refusal(
                company("identifiers", List.of(Map.of("scheme", "companies house", "value", "1"))),
                422,
                "malformed-value",
                "/identifiers/0/scheme");
        Map<String, Object> nameless = company();
        nameless.remove("legalName");
        refusal(nameless, 422, "missing", "/legalName");
    }

    private static void refusal(Map<String, Object> body, int status, String code, String pointer) {
        Answer answer = Api.post(PATH, body).statusCode(status).contentType("application/problem+json");
        answer.body("errors[0].code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void refusesTextThatIsNoSingleJsonDocument() {
        for (String text : List.of("", "{", "{} {}", "{\"country\":\"GB\",\"country\":\"GB\"}", "[]x")) {
            Api.admin().body(text).post(PATH).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void keepsAnExternalIdOnceAndSaysWhereTheFirstIs() {
        Map<String, Object> body = company("externalId", "crm-" + UUID.randomUUID());
        String first = recorded(body);
        Api.post(PATH, body).statusCode(409).header("Location", first).body("code", equalTo("duplicate-external-id"));
        Api.get(PATH + "?externalId=" + body.get("externalId")).body("items", hasSize(1));
    }

    @Test
    void keepsAnIdentifierOnce() {
        List<Map<String, String>> identifiers =
                List.of(Map.of("scheme", "GB-EDU", "value", UUID.randomUUID().toString()));
        String location = recorded(company("identifiers", identifiers));
        Api.post(PATH, company("identifiers", identifiers))
                .statusCode(409)
                .body("code", equalTo("duplicate-identifier"));
        String query = "?identifier=GB-EDU:" + identifiers.get(0).get("value");
        Api.get(PATH + query).body("items", hasSize(1)).body("items[0].id", equalTo(location.substring(18)));
    }

    @Test
    void changesByMergePatchOfTheVersionRead() {
        String location = recorded(company("website", "https://example.org"));
        Api.patch(location, "\"1\"", "{\"website\":null,\"displayName\":\"Short\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("website", nullValue())
                .body("displayName", equalTo("Short"));
        Api.patch(location, "\"1\"", "{\"displayName\":\"Late\"}").statusCode(412);
        Api.admin()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(location)
                .statusCode(428);
        Api.patch(location, "\"2\"", "{\"status\":\"ACTIVE\"}")
                .statusCode(422)
                .body("code", equalTo("read-only-field"));
        Api.patch(location, "\"2\"", "{\"sector\":null}").statusCode(422).body("code", equalTo("missing"));
        Api.patch(location, "\"2\"", "{}").statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void isNeverAboveItself() {
        String parent = recorded(company());
        String child = recorded(company("parentId", parent.substring(18)));
        Api.patch(parent, "\"1\"", Map.of("parentId", child.substring(18))).statusCode(422);
    }

    @Test
    void pagesThroughACollectionOnceWithCursorsThatKnowTheirFilters() {
        String country = "NU";
        for (int count = 0; count < 5; count++) {
            recorded(company("country", country));
        }
        String next = PATH + "?limit=2&country=" + country;
        int seen = 0;
        while (next != null) {
            Answer page = Api.get(next).statusCode(200);
            seen += page.<List<?>>path("items").size();
            next = page.path("next");
            if (next != null) {
                Api.get(next.replace("country=NU", "country=GB"))
                        .statusCode(400)
                        .body("code", equalTo("bad-cursor"));
            }
        }
        org.assertj.core.api.Assertions.assertThat(seen).isEqualTo(5);
        Api.get(PATH + "?cursor=nonsense").statusCode(400).body("code", equalTo("bad-cursor"));
        Api.get(PATH + "?colour=red").statusCode(400).body("code", equalTo("unknown-parameter"));
        Api.get(PATH + "?limit=0").statusCode(400).body("errors[0].parameter", equalTo("limit"));
        Api.get(PATH + "?sector=CHARITY").statusCode(400).body("errors[0].parameter", equalTo("sector"));
    }

    @Test
    void refusesWhatIsTooLargeWithAProblem() {
        Api.admin()
                .body(" ".repeat(17 * 1024 * 1024))
                .post(PATH)
                .statusCode(413)
                .body("code", equalTo("payload-too-large"));
        Api.admin()
                .header("X-Large", "x".repeat(64 * 1024))
                .get(PATH)
                .statusCode(431)
                .body("code", equalTo("headers-too-large"));
        Api.get(PATH + "?country=" + "x".repeat(9000)).statusCode(414).body("code", equalTo("uri-too-long"));
        Api.admin().get(PATH + "?country=%00").statusCode(400).body("code", equalTo("bad-parameter"));
        Api.admin().accept("image/png").get(PATH).statusCode(406).body("code", equalTo("not-acceptable"));
        Api.admin().contentType("text/plain").body("x").post(PATH).statusCode(415);
        Api.admin()
                .delete(PATH)
                .statusCode(405)
                .body("code", equalTo("method-not-allowed"))
                .header("Allow", equalTo("GET, HEAD, POST"));
        // Routes of another class with the same beginning, which alone would say that there is no such path.
        String member = "/v1/partnerships/" + UUID.randomUUID() + "/members/" + UUID.randomUUID();
        Api.admin().delete(member).statusCode(405).header("Allow", equalTo("GET, HEAD, PATCH"));
        Api.admin().delete("/v1/nothing/here").statusCode(404);
    }

    @Test
    void isNotFoundUnderAnIdThatIsUnknownOrNoUuid() {
        Api.get(PATH + "/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("not-found"));
        Api.get(PATH + "/mitie").statusCode(404).body("instance", equalTo("/v1/organisations/{id}"));
    }
}
