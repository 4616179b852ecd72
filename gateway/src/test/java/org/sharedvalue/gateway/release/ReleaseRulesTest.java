package org.sharedvalue.gateway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

/** Series, chains and readers of releases, on a program of nobody. */
@QuarkusTest
class ReleaseRulesTest {

    private final UUID program = UUID.randomUUID();
    private final UUID lead = UUID.randomUUID();
    private final UUID funder = UUID.randomUUID();
    private final GatewayRows rows = new GatewayRows(program);
    private final ReleaseApi api = new ReleaseApi(TestStack.staffToken(lead), "program", program);
    private final ReleaseApi asFunder = new ReleaseApi(TestStack.funderToken(funder), "program", program);

    @BeforeEach
    void aProgram() {
        rows.program(lead, funder)
                .organisation(funder, "A funder", Sector.FOR_PROFIT)
                .organisation(lead, "The lead", Sector.NON_PROFIT);
        MembershipBoard.pin(lead, rows.partnershipId(), "LEAD");
        MembershipBoard.pin(funder, rows.partnershipId(), "FUNDER");
    }

    private Map<String, Object> forFunder() {
        return Map.of("audience", "FUNDER", "recipientOrganisationId", funder);
    }

    @Test
    void aSeriesHasOneBreakdown() {
        assertThat(api.draft(Map.of("breakdown", "cohort"))).isNotEmpty();
        api.create(Map.of("breakdown", "ageBand")).statusCode(409).body("code", equalTo("series-breakdown"));
        api.create(Map.of()).statusCode(201).body("breakdown", equalTo("cohort"));
    }

    @Test
    void aSeriesThatBeganWithoutABreakdownGetsNone() {
        api.draft(forFunder());
        Map<String, Object> byCohort = new HashMap<>(forFunder());
        byCohort.put("breakdown", "cohort");
        api.create(byCohort)
                .statusCode(409)
                .body("code", equalTo("series-breakdown"))
                .body("detail", containsString("are not broken down"));
        api.create(forFunder()).statusCode(201).body("breakdown", nullValue());
        api.create(Map.of("breakdown", "cohort")).statusCode(201);
    }

    @Test
    void theChainGoesForwardAlone() {
        String outdated = api.draft(Map.of());
        String first = api.draft(Map.of());
        api.publish(first).statusCode(200).body("status", equalTo("FINAL")).body("version", equalTo(2));
        api.publish(first).statusCode(409).body("code", equalTo("illegal-transition"));
        api.publish(outdated).statusCode(409).body("code", equalTo("outdated-release"));
        api.publish(api.draft(Map.of("cutOff", "2025-12-31")))
                .statusCode(409)
                .body("code", equalTo("cut-off-goes-back"));
    }

    @Test
    void aDraftMadeByOtherRulesIsNotPublished() throws SQLException {
        String draft = api.draft(Map.of());
        try (Connection connection = TestStack.connect("gateway");
                Statement statement = connection.createStatement()) {
            // Nobody changes a release; an earlier gateway made it.
            statement.execute("SET session_replication_role = replica;"
                    + " UPDATE release SET policy_version = '1.0' WHERE id = '" + draft + "'");
        }

        api.publish(draft)
                .statusCode(409)
                .body("code", equalTo("outdated-release"))
                .body("detail", containsString("rules of publishing"));
    }

    @Test
    void aFunderReadsWhatWasPublishedForIt() {
        String id = api.draft(forFunder());
        assertThat(asFunder.get("/" + id).statusCode()).isEqualTo(404);
        api.publish(id).statusCode(200);

        assertThat(asFunder.get("/" + id).statusCode()).isEqualTo(200);
        assertThat(asFunder.get("?scopeId=" + program + "&audience=FUNDER").<List<String>>path("items.id"))
                .containsExactly(id);
        assertThat(given().get("/v1/releases/" + id).statusCode()).isEqualTo(401);
        UUID stranger = UUID.randomUUID();
        ReleaseApi other = new ReleaseApi(TestStack.funderToken(stranger), "program", program);
        assertThat(other.get("/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("?scopeId=" + program).<List<String>>path("items")).isEmpty();
    }

    @Test
    void saysOfNobodyThatThereIsNobody() throws IOException {
        JsonNode release = ReleaseApi.json(api.create(Map.of()));
        for (String code : List.of("F18", "F16.starter", "F16.sustained26", "F13.hoursPerCompleter")) {
            JsonNode figure = ReleaseApi.figure(release, code);
            assertThat(figure.get("status").asText()).as(code).isEqualTo("NOT_COMPUTABLE");
            assertThat(figure.get("reason").asText()).as(code).isEqualTo("zero-denominator");
        }
    }

    @Test
    void whoDoesNotDeliverMakesNone() {
        UUID referrer = UUID.randomUUID();
        MembershipBoard.pin(referrer, rows.partnershipId(), "REFERRER");
        new ReleaseApi(TestStack.staffToken(referrer), "program", program)
                .create(Map.of())
                .statusCode(403)
                .body("code", equalTo("role-not-enough"));
        new ReleaseApi(TestStack.staffToken(UUID.randomUUID()), "program", program)
                .create(Map.of())
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
    }

    @ParameterizedTest
    @CsvSource({
        "threshold, 5, not-applicable",
        "threshold, 7, out-of-range",
        "recipientOrganisationId, 0190d1a0-4f5e-7c3a-8b21-3f6d5a9c7e10, not-applicable",
        "breakdown, postcode, unknown-value",
        "colour, red, unknown-property"
    })
    void refusesWhatDoesNotFitTogether(String field, String value, String code) {
        Object sent = value.matches("[0-9]") ? Integer.valueOf(value) : value;
        api.create(Map.of(field, sent)).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void refusesAFutureCutOffAndAFunderWithoutName() {
        api.create(Map.of(
                        "cutOff",
                        LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString()))
                .statusCode(422)
                .body("code", equalTo("date-in-future"));
        api.create(Map.of("audience", "FUNDER")).statusCode(422).body("code", equalTo("missing"));
        api.create(Map.of("audience", "FUNDER", "recipientOrganisationId", UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
    }

    @Test
    void anAgreementLowersTheThresholdForOneFunder() {
        api.create(Map.of(
                        "audience",
                        "FUNDER",
                        "recipientOrganisationId",
                        funder,
                        "threshold",
                        5,
                        "agreementReference",
                        "Agreement 7"))
                .statusCode(201)
                .body("threshold", equalTo(5));
    }

    @Test
    void aRepeatedRequestMakesOneRelease() {
        Answer first = keyed(Map.of());
        Answer again = keyed(Map.of());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(first.header("Location")).isEqualTo("/v1/releases/" + first.path("id"));
        assertThat(keyed(Map.of("breakdown", "cohort")).<String>path("code")).isEqualTo("idempotency-key-reused");
        assertThat(api.get("?scopeId=" + program).<List<String>>path("items.id"))
                .hasSize(1);
    }

    private Answer keyed(Map<String, Object> fields) {
        return given().token(TestStack.staffToken(lead))
                .contentType("application/json")
                .header("Idempotency-Key", "the-same")
                .body(api.body(fields))
                .post("/v1/releases");
    }

    @Test
    void aStaleVersionIsRefusedAndListsGoPageByPage() {
        String id = api.draft(Map.of());
        given().token(TestStack.staffToken(lead))
                .contentType("application/json")
                .header("If-Match", "\"9\"")
                .body(Map.of("to", "FINAL"))
                .post("/v1/releases/" + id + "/transitions")
                .statusCode(412);
        String second = api.draft(Map.of());
        Answer page = api.get("?limit=1&scopeId=" + program);
        assertThat(page.<List<String>>path("items.id")).containsExactly(id);
        String next = page.path("next");
        assertThat(api.get(next.substring("/v1/releases".length())).<List<String>>path("items.id"))
                .containsExactly(second);
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasPublished() throws SQLException {
        api.publish(api.draft(Map.of())).statusCode(200);
        try (Connection connection = TestStack.connect("gateway");
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "UPDATE release SET report = '{}'",
                    "UPDATE release SET sha256 = repeat('0', 64)",
                    "UPDATE release SET status = 'PROVISIONAL', final_on = NULL WHERE status = 'FINAL'",
                    "DELETE FROM release",
                    "UPDATE release_series SET breakdown = 'ageBand'")) {
                Assertions.assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("does not change");
            }
            Assertions.assertThatThrownBy(() -> statement.execute("""
                            INSERT INTO release SELECT (jsonb_populate_record(release, '{"breakdown": "month"}')).*
                              FROM release LIMIT 1
                            """))
                    .hasMessageContaining("has the breakdown of its series");
        }
    }
}
