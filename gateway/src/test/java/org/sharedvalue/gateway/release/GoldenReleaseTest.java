package org.sharedvalue.gateway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.gateway.report.DataSetBEvents;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.localstack.TestStack;

/** The golden case, published three times. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenReleaseTest {

    private final DataSetBEvents population = new DataSetBEvents();
    private final ReleaseApi api = new ReleaseApi(TestStack.adminToken(), "program", population.program());

    @BeforeAll
    void takeIn() {
        PublishedEvents.takeIn(population.events());
    }

    @Test
    void publishesWhatMayBeSeenAndHoldsWhatOnePersonChanged() throws IOException {
        JsonNode first = api.published(Map.of("breakdown", "cohort"));
        assertFirst(first);

        offer(population.moreOffers(0, 1));
        JsonNode second = api.published(Map.of());
        assertThat(shown(second, "F5")).isEqualTo("145/200=0.73 HELD few-changes");
        assertThat(shown(second, "F6")).isEqualTo("145/200=0.73 OK null");
        assertThat(second.get("breakdown").asText()).isEqualTo("cohort");

        offer(population.moreOffers(1, 10));
        JsonNode third = api.published(Map.of());
        assertThat(shown(third, "F5")).isEqualTo("155/200=0.78 OK null");

        String id = first.get("id").asText();
        JsonNode superseded = ReleaseApi.json(api.get("/" + id));
        assertThat(superseded.get("status").asText()).isEqualTo("SUPERSEDED");
        assertThat(superseded.get("supersededById")).isEqualTo(second.get("id"));
        assertThat(superseded.get("report")).isEqualTo(first.get("report"));

        assertThat(given().accept("text/csv")
                        .get("/v1/releases/" + id)
                        .statusCode(200)
                        .asString())
                .contains(",,,F5,Job-offer rate of completers,SOCIETY,RATIO,145,200,0.73,,OK,")
                .contains(",,,F5s,Job-offer rate of starters,SOCIETY,RATIO,,,,,SUPPRESSED,few-people,");

        JsonNode diff = ReleaseApi.json(api.get("/" + third.get("id").asText() + "/diff?against="
                + second.get("id").asText()));
        assertThat(ReleaseApi.in(diff.get("changes"), "F5").get("text").asText())
                .isEqualTo("Job-offer rate of completers: 145 of 200 (73 %) (held) → 155 of 200 (78 %)");
        assertThat(diff.get("summary").asText())
                .isEqualTo("1 number is shown differently. Both count up to 2026-01-01.");
    }

    private void assertFirst(JsonNode release) {
        assertThat(shown(release, "F1")).isEqualTo("290 OK null");
        assertThat(shown(release, "F2.completers")).isEqualTo("200 OK null");
        assertThat(shown(release, "F2.active")).isEqualTo("0 OK null");
        assertThat(shown(release, "F4")).isEqualTo("200/290=0.69 OK null");
        assertThat(shown(release, "F5")).isEqualTo("145/200=0.73 OK null");
        assertThat(shown(release, "F5s")).isEqualTo("null SUPPRESSED few-people");
        assertThat(shown(release, "F6")).isEqualTo("145/200=0.73 OK null");
        assertThat(shown(release, "F8.13")).isEqualTo("125/145=0.86 OK null");
        for (String part : List.of("response", "knownOnly", "upper")) {
            assertThat(ReleaseApi.figure(release, "F8.13").get(part).isNull())
                    .as(part)
                    .isTrue();
            assertThat(ReleaseApi.figure(release, "F8.26").get(part).isObject())
                    .as(part)
                    .isTrue();
        }
        assertThat(shown(release, "F8.52")).isEqualTo("0/145=0 PROVISIONAL low-response");
        assertThat(ReleaseApi.figure(release, "F15").at("/value/amount").asLong())
                .isEqualTo(30_000_000);
        assertThat(ReleaseApi.figure(release, "F15").at("/cash/amount").asLong())
                .isEqualTo(15_000_000);
        assertThat(ReleaseApi.figure(release, "F16.completer")
                        .at("/value/amount")
                        .asLong())
                .isEqualTo(150_000);
        assertThat(ReleaseApi.figure(release, "F13.hoursPerVolunteer")
                        .get("value")
                        .asText())
                .isEqualTo("27");
        assertThat(shown(release, "F20")).isEqualTo("null SUPPRESSED not-released");
        assertThat(release.at("/report/breakdowns/0/additive").asBoolean()).isFalse();
        assertThat(release.at("/report/breakdowns/0/rows")).hasSize(12);
        assertThat(release.toString()).doesNotContain("provenance").doesNotContain("enrolmentId");
    }

    private void offer(List<DomainEvent> offers) {
        PublishedEvents.takeIn(offers);
    }

    private static String shown(JsonNode release, String code) {
        JsonNode figure = ReleaseApi.figure(release, code);
        String ratio =
                figure.get("numerator").isNull() ? "" : figure.get("numerator") + "/" + figure.get("denominator") + "=";
        return ratio + figure.get("value").asText() + " " + figure.get("status").asText() + " "
                + figure.get("reason").asText();
    }

    static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everybodyReadsWhatIsPublicAndChecksItsHash() throws IOException, NoSuchAlgorithmException {
        ReleaseApi ofPartnership = new ReleaseApi(TestStack.adminToken(), "partnership", population.partnership());
        String draft = ofPartnership.draft(Map.of("cutOff", "2010-12-31"));
        assertThat(given().get("/v1/releases/" + draft).statusCode()).isEqualTo(401);

        assertThat(ofPartnership.publish(draft).statusCode()).isEqualTo(200);

        Answer answer = given().get("/v1/releases/" + draft);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(given().header("If-None-Match", "\"2\"")
                        .get("/v1/releases/" + draft)
                        .statusCode())
                .isEqualTo(304);
        JsonNode release = ReleaseApi.json(answer);
        assertThat(sha256(release.get("report").toString()))
                .isEqualTo(release.get("sha256").asText());
    }
}
