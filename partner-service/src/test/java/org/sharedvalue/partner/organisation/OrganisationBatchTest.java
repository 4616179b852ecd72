package org.sharedvalue.partner.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.partner.Api;

@QuarkusTest
class OrganisationBatchTest {

    private static final String BATCH = "/v1/organisations/batch";
    private static final String MOVES = "/v1/organisations/transitions/batch";

    private static List<Map<String, Object>> companies(int count, String country) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Map<String, Object> body = new HashMap<>();
            body.put("legalName", "Company " + index);
            body.put("sector", "FOR_PROFIT");
            body.put("country", country);
            items.add(body);
        }
        return items;
    }

    @Test
    void writesNothingOfABatchWithOneBadRow() {
        List<Map<String, Object>> items = companies(500, "YE");
        items.get(37).put("sector", "CHARITY");
        Api.post(BATCH, Map.of("items", items))
                .statusCode(422)
                .body("code", equalTo("batch-rejected"))
                .body("errors.pointer", contains("/items/37/sector"));
        Api.get("/v1/organisations?country=YE").body("items", empty());
    }

    @Test
    void writesTheGoodRowsOfALenientBatch() {
        List<Map<String, Object>> items = companies(3, "WS");
        items.get(1).remove("legalName");
        Api.admin()
                .header("Prefer", "handling=lenient")
                .body(Map.of("items", items))
                .post(BATCH)
                .statusCode(207)
                .body("items.status", contains(201, 422, 201))
                .body("items[1].problem.errors[0].pointer", equalTo("/legalName"));
        Api.get("/v1/organisations?country=WS").body("items", hasSize(2));
    }

    @Test
    void refusesAnExternalIdThatStandsTwiceInABatch() {
        List<Map<String, Object>> items = companies(2, "WF");
        String externalId = UUID.randomUUID().toString();
        items.forEach(item -> item.put("externalId", externalId));
        Api.post(BATCH, Map.of("items", items))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/1/externalId"))
                .body("errors[0].code", equalTo("duplicate-external-id"));
    }

    @Test
    void movesAllOrNone() {
        List<String> ids = Api.post(BATCH, Map.of("items", companies(3, "VU")))
                .statusCode(201)
                .path("items.id");
        List<Map<String, String>> moves =
                ids.stream().map(id -> Map.of("id", id, "to", "ACTIVE")).toList();
        Api.post(MOVES, Map.of("items", moves)).statusCode(200).body("items.status", everyItem(equalTo("ACTIVE")));
        List<Map<String, String>> mixed =
                List.of(Map.of("id", ids.get(0), "to", "INACTIVE"), Map.of("id", ids.get(1), "to", "MERGED"));
        Api.post(MOVES, Map.of("items", mixed))
                .statusCode(422)
                .body("errors.pointer", contains("/items/1"))
                .body("errors.code", contains("illegal-transition"));
        Api.get("/v1/organisations/" + ids.get(0)).body("status", equalTo("ACTIVE"));
    }

    @Test
    void refusesABatchThatIsEmptyOrTooLarge() {
        Api.post(BATCH, Map.of("items", List.of())).statusCode(422).body("errors[0].pointer", equalTo("/items"));
        Api.post(BATCH, Map.of("items", companies(1001, "GB"))).statusCode(422);
        Api.post(BATCH, Map.of()).statusCode(422).body("errors[0].code", equalTo("missing"));
    }
}
