package org.sharedvalue.partner.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.partner.Api;

@QuarkusTest
class OrganisationNamesTest {

    private static final String PATH = "/v1/organisations";

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private static Answer record(String legalName, String country) {
        return Api.post(PATH, Map.of("legalName", legalName, "sector", "FOR_PROFIT", "country", country))
                .statusCode(201);
    }

    @Test
    void aNameThatDiffersInFormOnlyIsAPossibleDuplicate() {
        String first = record("The " + word + " & Söns Ltd", "GB")
                .body("possibleDuplicates", nullValue())
                .path("id");
        record(word.toUpperCase(Locale.ROOT) + " and Sons, Limited.", "GB")
                .body("possibleDuplicates.id", contains(first))
                .body("possibleDuplicates.legalName", contains("The " + word + " & Söns Ltd"));
        record(word + " and Sons", "FR").body("possibleDuplicates", nullValue());
        record(word + " and Daughters", "GB").body("possibleDuplicates", nullValue());
    }

    @Test
    void namesAreFoundByAnyPartOfThemWhateverTheirForm() {
        String id = record("Société " + word + "-Nord", "FR").path("id");
        Api.get(PATH + "?q=" + word).body("items.id", contains(id));
        Api.admin()
                .queryParam("q", word.substring(3).toUpperCase(Locale.ROOT) + " NORD")
                .get(PATH)
                .body("items.id", contains(id));
        Api.admin().queryParam("q", "societe " + word).get(PATH).body("items.id", contains(id));
        Api.admin().queryParam("q", "%").get(PATH).statusCode(200).body("items", empty());
        Api.admin().queryParam("q", word + "_nord%").get(PATH).body("items.id", contains(id));
        Api.get(PATH + "?q=" + word + "&country=GB").body("items", empty());
    }

    @Test
    void identifiersOfKnownRegistersHaveTheirShape() {
        Map<String, Object> body = new HashMap<>(Map.of("legalName", word, "sector", "NON_PROFIT", "country", "GB"));
        for (String[] wrong : new String[][] {
            {"GB-COH", "123"}, {"GB-CHC", "SC1"}, {"GB-SC", "123456"}, {"XI-LEI", "5493001KJTIIGC8Y1R1"}
        }) {
            body.put("identifiers", List.of(Map.of("scheme", wrong[0], "value", wrong[1])));
            Api.post(PATH, body)
                    .statusCode(422)
                    .body("code", equalTo("malformed-value"))
                    .body("errors[0].pointer", equalTo("/identifiers/0/value"));
        }
    }

    @Test
    void twoEditsAtOnceCloseNoCircle() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                String one = Api.activeOrganisation("FOR_PROFIT");
                String other = Api.activeOrganisation("FOR_PROFIT");
                var statuses = clients.invokeAll(List.of(below(one, other), below(other, one))).stream()
                        .map(OrganisationNamesTest::result)
                        .toList();
                Assertions.assertThat(statuses).containsExactlyInAnyOrder(200, 422);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static Callable<Integer> below(String child, String parent) {
        return () ->
                Api.patch(PATH + "/" + child, "*", Map.of("parentId", parent)).statusCode();
    }

    private static int result(Future<Integer> status) {
        try {
            return status.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
