package org.sharedvalue.partner.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.partner.Api;

@QuarkusTest
class MergeTest {

    private static final String PATH = "/v1/organisations/";

    @Inject
    DataSource dataSource;

    private String old;
    private String survivor;
    private String third;

    @BeforeEach
    void threeOrganisations() {
        old = Api.activeOrganisation("FOR_PROFIT");
        survivor = Api.activeOrganisation("FOR_PROFIT");
        third = Api.activeOrganisation("NON_PROFIT");
    }

    private static Answer merge(String id, String intoId) {
        return Api.post(PATH + id + "/merge", Map.of("intoId", intoId, "reason", "One and the same"));
    }

    private static Map<String, Object> member(String organisationId, String role, String from, @Nullable String to) {
        Map<String, Object> member =
                new HashMap<>(Map.of("organisationId", organisationId, "role", role, "from", from));
        if (to != null) {
            member.put("to", to);
        }
        return member;
    }

    private static String partnership(Object... members) {
        return Api.post(
                        "/v1/partnerships",
                        Map.of(
                                "name",
                                "P",
                                "purpose",
                                "Work",
                                "agreement",
                                Map.of("kind", "MOU"),
                                "members",
                                List.of(members)))
                .statusCode(201)
                .header("Location");
    }

    @Test
    void readsOfTheOldIdSayWhereItWentAndWritesAreRefused() {
        merge(old, survivor)
                .statusCode(200)
                .body("id", equalTo(old))
                .body("status", equalTo("MERGED"))
                .body("allowedTransitions", empty())
                .body("mergedIntoId", equalTo(survivor));
        Api.admin()
                .get(PATH + old)
                .statusCode(308)
                .header("Location", endsWith(PATH + survivor))
                .body("mergedIntoId", equalTo(survivor));
        Api.patch(PATH + old, "*", Map.of("website", "https://example.org"))
                .statusCode(409)
                .body("code", equalTo("organisation-merged"))
                .body("mergedIntoId", equalTo(survivor));
        Api.move(PATH + old, "ACTIVE").statusCode(409).body("code", equalTo("organisation-merged"));
        Api.post(
                        "/v1/partnerships",
                        Map.of(
                                "name",
                                "P",
                                "purpose",
                                "Work",
                                "agreement",
                                Map.of("kind", "MOU"),
                                "members",
                                List.of(member(old, "LEAD", "2010-01-01", null))))
                .statusCode(409)
                .body("code", equalTo("organisation-merged"))
                .body("errors[0].pointer", equalTo("/members/0/organisationId"));
    }

    @Test
    void repeatingItChangesNothingAndAnotherMergeIsRefused() {
        merge(old, survivor).statusCode(200).body("version", equalTo(3));
        merge(old, survivor).statusCode(200).body("version", equalTo(3));
        merge(old, third).statusCode(409).body("code", equalTo("organisation-merged"));
        merge(third, old).statusCode(409).body("code", equalTo("organisation-merged"));
        merge(third, third).statusCode(422).body("code", equalTo("rule-broken"));
        merge(third, UUID.randomUUID().toString()).statusCode(422).body("code", equalTo("unknown-reference"));
        merge(UUID.randomUUID().toString(), third).statusCode(404);
        Api.as(survivor)
                .body(Map.of("intoId", third))
                .post(PATH + survivor + "/merge")
                .statusCode(403);
    }

    @Test
    void whatWentIntoOneThatGoesOnFollowsIt() {
        merge(old, survivor).statusCode(200);
        merge(survivor, third).statusCode(200);
        Api.get(PATH + old).statusCode(308).header("Location", endsWith(PATH + third));
        merge(old, survivor).statusCode(200).body("mergedIntoId", equalTo(third));
    }

    @Test
    void rolesMoveAndEqualOnesThatTouchBecomeOne() {
        String location = partnership(
                member(old, "LEAD", "2010-01-01", "2010-12-31"),
                member(survivor, "LEAD", "2011-01-01", null),
                member(old, "FUNDER", "2010-01-01", "2011-06-30"),
                member(survivor, "FUNDER", "2011-01-01", "2011-03-31"),
                member(old, "SPONSOR", "2010-01-01", "2010-01-31"),
                member(survivor, "SPONSOR", "2010-03-01", null),
                member(third, "DELIVERY", "2010-01-01", null));
        Api.move(location, "ACTIVE").statusCode(200);
        merge(old, survivor).statusCode(200);
        Api.get(location)
                .body(
                        "members.findAll { it.organisationId == '" + survivor + "' }.role",
                        containsInAnyOrder("LEAD", "FUNDER", "SPONSOR", "SPONSOR"))
                .body("members.findAll { it.role == 'LEAD' }.from", contains("2010-01-01"))
                .body("members.findAll { it.role == 'LEAD' }.to", contains(nullValue()))
                .body("members.findAll { it.role == 'FUNDER' }.to", contains("2011-06-30"))
                .body("members.findAll { it.role == 'SPONSOR' }.from", containsInAnyOrder("2010-01-01", "2010-03-01"));
        Api.get("/v1/partnerships?organisationId=" + old).body("items", empty());
    }

    @Test
    void isRefusedWhereAPartnershipWouldHaveOneMemberLeft() {
        String location =
                partnership(member(old, "LEAD", "2010-01-01", null), member(survivor, "FUNDER", "2010-01-01", null));
        merge(old, survivor).statusCode(409).body("code", equalTo("state-conflict"));
        Api.get(PATH + old).body("status", equalTo("ACTIVE"));
        Api.get(location).body("members.organisationId", containsInAnyOrder(old, survivor));
    }

    @Test
    void isRefusedWhereARunningPartnershipWouldGetAnInactiveMember() {
        String location =
                partnership(member(old, "LEAD", "2010-01-01", null), member(third, "DELIVERY", "2010-01-01", null));
        Api.move(location, "ACTIVE").statusCode(200);
        Api.move(PATH + survivor, "INACTIVE").statusCode(200);
        merge(old, survivor).statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void identifiersChallengesAndRecognitionsMove() {
        List<Map<String, String>> identifiers = new ArrayList<>();
        identifiers.add(Map.of("scheme", "GB-EDU", "value", UUID.randomUUID().toString()));
        Api.patch(PATH + old, "*", Map.of("identifiers", identifiers)).statusCode(200);
        String challenge = Api.challenge(old);
        String award = Api.post(
                        "/v1/recognitions",
                        Map.of(
                                "subject", Map.of("type", "organisation", "id", old),
                                "awardedBy", "The field",
                                "scheme", "Volunteering",
                                "year", 2012,
                                "link", "DIRECT"))
                .statusCode(201)
                .header("Location");
        merge(old, survivor).statusCode(200).body("identifiers", empty());
        Api.get(award).body("subject.id", equalTo(survivor)).body("version", equalTo(2));
        Api.get(PATH + survivor)
                .body("identifiers.value", contains(identifiers.get(0).get("value")));
        Api.get(challenge).body("raisedByOrganisationId", equalTo(survivor));
    }

    @Test
    void thoseBelowItComeBelowTheOtherWithoutACircle() {
        String child = Api.activeOrganisation("FOR_PROFIT");
        Api.patch(PATH + child, "*", Map.of("parentId", old)).statusCode(200);
        Api.patch(PATH + survivor, "*", Map.of("parentId", child)).statusCode(200);
        String other = Api.activeOrganisation("FOR_PROFIT");
        Api.patch(PATH + other, "*", Map.of("parentId", old)).statusCode(200);
        merge(old, survivor).statusCode(200);
        Api.get(PATH + child).body("parentId", nullValue());
        Api.get(PATH + other).body("parentId", equalTo(survivor));
        Api.patch(PATH + third, "*", Map.of("parentId", old))
                .statusCode(409)
                .body("code", equalTo("organisation-merged"));
    }

    @Test
    void waitsForWhoeverChangesParentsAtThatMoment() throws SQLException {
        ExecutorService client = Executors.newSingleThreadExecutor();
        try (Connection another = dataSource.getConnection();
                Statement statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(2010112301)");
            Future<Answer> merging = client.submit(() -> merge(old, survivor));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isWaitedFor(statement));
            assertThat(merging).isNotDone();
            another.commit();
            assertThat(merging).succeedsWithin(Duration.ofSeconds(20)).satisfies(merged -> merged.statusCode(200));
        } finally {
            client.shutdownNow();
        }
    }

    private static boolean isWaitedFor(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM pg_locks"
                + " WHERE locktype = 'advisory' AND objid = 2010112301 AND NOT granted)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void theHistoryOfBothSaysWhoWhatAndWhy() {
        merge(old, survivor).statusCode(200);
        Api.get(PATH + old + "/history")
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items.change", contains("MOVED", "MOVED", "CREATED"))
                .body("items[0].reason", equalTo("One and the same"))
                .body("items[0].fields.field", hasItems("status", "mergedIntoId"))
                .body("items[0].fields.find { it.field == 'status' }.before", equalTo("ACTIVE"))
                .body("items[0].fields.find { it.field == 'status' }.after", equalTo("MERGED"));
        String first = Api.get(PATH + old + "/history?limit=2")
                .body("items.version", contains(3, 2))
                .path("next");
        Api.get(first).body("items.version", contains(1)).body("next", nullValue());
        Api.get(PATH + survivor + "/history?cursor=" + first.replaceAll(".*cursor=", ""))
                .statusCode(400);
        Api.get(PATH + UUID.randomUUID() + "/history").statusCode(404);
    }
}
