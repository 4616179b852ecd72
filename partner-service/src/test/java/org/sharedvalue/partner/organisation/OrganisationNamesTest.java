package org.sharedvalue.partner.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** How the same names come out of registers, letters, keyboards of several countries, and word processors. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Łódź Fundacja | Lodz Fundacja",
                "Ørsted Straße | ORSTED STRASSE",
                "Caf\u00e9 Œuvre | CAFE\u0301 oeuvre",
                "Barnardo’s | Barnardos",
                "St. Mungo's - East | St Mungo‘s – East",
                "T.E.S.T. C.I.C. | Test CIC",
                "Werk GmbH & Co. KG | Werk"
            })
    void theSameNameIsKnownInTheseForms(String one, String other) {
        String first = record(word + " " + one, "GB").path("id");
        record(word + " " + other, "GB").body("possibleDuplicates.id", contains(first));
    }

    @Test
    void namesAreFoundByAnyPartOfThemWhateverTheirForm() {
        String id = record("Société " + word + "-Nord", "FR").path("id");
        Api.get(PATH + "?q=" + word).body("items.id", contains(id));
        Api.admin()
                .queryParam("q", word.substring(3).toUpperCase(Locale.ROOT) + " NORD")
                .get(PATH)
                .body("items.id", contains(id));
        Api.admin().queryParam("q", "societé " + word + "–nord.").get(PATH).body("items.id", contains(id));
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
    void aRegisterOfAProvinceIsARegister() {
        String scheme = "CA-CRA_ACR";
        Map<String, Object> body = new HashMap<>(Map.of("legalName", word, "sector", "NON_PROFIT", "country", "CA"));
        body.put("identifiers", List.of(Map.of("scheme", scheme, "value", word)));
        String id = Api.post(PATH, body).statusCode(201).path("id");
        Api.get(PATH + "?identifier=" + scheme + ":" + word).body("items.id", contains(id));
    }

    /** Each waits for the one before, and none for one that waits for it: all but the last are taken at once. */
    @Test
    void twentyEditsAtOnceAreTakenButTheOneThatClosesTheCircle() throws Exception {
        int most = 20;
        ExecutorService clients = Executors.newFixedThreadPool(most);
        try {
            List<String> ring = new ArrayList<>();
            for (int index = 0; index < most; index++) {
                ring.add(Api.activeOrganisation("FOR_PROFIT"));
            }
            List<Callable<Integer>> edits = new ArrayList<>();
            for (int index = 0; index < most; index++) {
                edits.add(below(ring.get(index), ring.get((index + 1) % most)));
            }
            List<Integer> statuses = clients.invokeAll(edits).stream()
                    .map(OrganisationNamesTest::result)
                    .toList();
            Assertions.assertThat(statuses).containsOnly(200, 422).containsOnlyOnce(422);
        } finally {
            clients.shutdownNow();
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
