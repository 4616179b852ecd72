package org.sharedvalue.gateway.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.JsonPath;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

/** What two funders are told of releases as they are published and superseded. */
@QuarkusTest
class ReleaseFeedTest {

    private static final String FEED = "/v1/feeds/releases";

    private final UUID program = UUID.randomUUID();
    private final UUID lead = UUID.randomUUID();
    private final UUID funder = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final GatewayRows rows = new GatewayRows(program);
    private final ReleaseApi api = new ReleaseApi(TestStack.staffToken(lead), "program", program);

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void aProgramWithTwoReaders() {
        rows.program()
                .organisation(funder, "A funder", Sector.FOR_PROFIT)
                .organisation(other, "Another", Sector.FOR_PROFIT);
        MembershipBoard.pin(lead, rows.partnershipId(), "LEAD");
        for (UUID each : List.of(funder, other)) {
            given().token(TestStack.adminToken())
                    .contentType("application/json")
                    .body(Map.of("organisationId", each, "agreementReference", "Grant 7"))
                    .post("/v1/subscriptions")
                    .statusCode(201);
        }
    }

    private static Answer read(UUID reader, String address) {
        return given().token(TestStack.funderToken(reader)).get(address);
    }

    private static String next(Answer page) {
        String link = page.header("Link");
        assertThat(link).startsWith("<" + FEED + "?after=").endsWith(">; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }

    /** What comes after a place, one a page, up to an empty page that leads to itself. */
    private static List<String> moves(UUID reader, String from) {
        List<String> moves = new ArrayList<>();
        String address = from;
        for (Answer page = read(reader, address); !page.path("$").equals(List.of()); page = read(reader, address)) {
            assertThat(page.<List<?>>path("$")).hasSize(1);
            assertThat(page.<Object>path("[0].data.report")).isNull();
            moves.add(page.path("[0].subject") + " " + page.path("[0].data.status"));
            assertThat(page.<String>path("[0].id")).startsWith(page.<String>path("[0].subject") + ":");
            address = next(page);
        }
        assertThat(next(read(reader, address))).isEqualTo(address);
        return moves;
    }

    private static String end(UUID reader) {
        String address = FEED + "?limit=500";
        Answer page = read(reader, address);
        while (!page.path("$").equals(List.of())) {
            address = next(page);
            page = read(reader, address);
        }
        return next(page).replace("limit=500", "limit=1");
    }

    @Test
    void tellsEachMoveOnceAndInOrderToThoseWhoReadTheRelease() throws SQLException {
        String place = end(funder);
        String placeOfOther = end(other);
        String first = api.draft(Map.of());
        assertThat(moves(funder, place)).as("provisional").isEmpty();
        api.publish(first).statusCode(200);
        String own = api.draft(Map.of("audience", "FUNDER", "recipientOrganisationId", funder));
        api.publish(own).statusCode(200);
        assertThat(moves(funder, place)).containsExactly(first + " FINAL", own + " FINAL");
        assertThat(moves(other, placeOfOther)).containsExactly(first + " FINAL");
        assertForms(place.replace("limit=1", "limit=2"));

        String caughtUp = end(other);
        // As if another gateway, whose clock goes ahead, had published it.
        Sql.execute(
                dataSource,
                "SET session_replication_role = replica;"
                        + " UPDATE release SET updated_at = now() + interval '1 minute' WHERE id = '" + first + "';"
                        + " SET session_replication_role = DEFAULT");
        String ahead = end(other);
        assertThat(ahead).isNotEqualTo(caughtUp);
        String second = api.draft(Map.of());
        api.publish(second).statusCode(200);

        assertThat(moves(other, ahead)).containsExactlyInAnyOrder(first + " SUPERSEDED", second + " FINAL");
        assertThat(moves(funder, place))
                .startsWith(own + " FINAL")
                .hasSize(3)
                .contains(first + " SUPERSEDED", second + " FINAL");
    }

    /** One place with two items, in each form. */
    private void assertForms(String place) {
        Answer page = read(funder, place);
        Answer lines = given().token(TestStack.funderToken(funder))
                .accept("application/x-ndjson")
                .get(place);
        assertThat(lines.contentType()).startsWith("application/x-ndjson");
        assertThat(lines.asString().lines().map(line -> JsonPath.from(line).getString("id")))
                .containsExactlyElementsOf(page.<List<String>>path("id"));
        assertThat(lines.header("ETag")).isNotEqualTo(page.header("ETag"));
        given().token(TestStack.funderToken(funder))
                .header("If-None-Match", page.header("ETag"))
                .get(place)
                .statusCode(304)
                .header("Link", page.header("Link"));
        Answer json = given().token(TestStack.funderToken(funder))
                .accept("application/json")
                .get(place);
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(json.asString()).isEqualTo(page.asString());
    }

    @Test
    void readsPlacesAndParametersAsStrictlyAsTheFeedOfOutcomes() {
        String place = end(funder);
        assertThat(read(other, place).<String>path("code"))
                .as("of another funder")
                .isEqualTo("bad-cursor");
        for (String refused : List.of("after=", "after=x", "limit=1&limit=2", "wait=5", "limit=0")) {
            assertThat(read(funder, FEED + "?" + refused).statusCode())
                    .as(refused)
                    .isEqualTo(400);
        }
        Answer page = read(funder, place);
        assertThat(page.contentType()).isEqualTo("application/cloudevents-batch+json");
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(page.header("RateLimit")).startsWith("\"feeds\";r=");
        assertThat(read(UUID.randomUUID(), FEED).<String>path("code")).isEqualTo("no-subscription");
        assertThat(given().get(FEED).statusCode()).isEqualTo(401);
    }
}
