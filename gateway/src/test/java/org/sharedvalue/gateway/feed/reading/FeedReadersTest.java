package org.sharedvalue.gateway.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.sharedvalue.contracttests.call.Call.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.ledger.LedgerHead;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.gateway.subscription.Subscriber;
import org.sharedvalue.localstack.TestStack;

/** Who reads a feed, how often, and what is refused. */
@QuarkusTest
class FeedReadersTest {

    private static final String FEED = FeedApi.FEED;

    private final FeedApi api = new FeedApi();
    private final UUID job = UUID.randomUUID();

    @Inject
    Allowances allowances;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    FeedPages pages;

    @Test
    void waitsForWhatComesWithoutAThreadAndGivesUpInTime() throws Exception {
        api.begin().subscribe();
        HttpClient client = HttpClient.newHttpClient();
        String origin = origin();
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            waiting.add(client.sendAsync(
                    HttpRequest.newBuilder(URI.create(origin + FEED + "?wait=30"))
                            .header("X-API-Key", api.key())
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> given().get("/q/metrics").asString().contains("sharedvalue_feed_waiting_requests 4.0"));
        api.get(FEED + "?wait=1")
                .statusCode(429)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("too-many-requests"));

        PublishedEvents.takeIn(List.of(api.job(job, 1, "VERIFIED")));

        for (CompletableFuture<HttpResponse<String>> answer : waiting) {
            assertThat(answer.get(20, TimeUnit.SECONDS).body()).contains("\"kind\":\"UPSERT\"");
        }
        String next = FeedApi.next(api.read(FEED));
        Instant asked = Instant.now();
        Answer late = api.read(next + "&wait=1");
        assertThat(late.jsonPath().getList("$")).isEmpty();
        assertThat(Duration.between(asked, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(900));
    }

    private static String origin() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
    }

    @Test
    void aKeyIsShownOnceWorksBesideOneOtherAndNotAfterItIsRevoked() throws SQLException {
        api.begin();
        Answer first = FeedApi.subscribed(api.funder, "a-" + api.funder);
        Answer again = FeedApi.subscribed(api.funder, "a-" + api.funder);
        String key = first.path("apiKey");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.asString()).doesNotContain("apiKey", key);
        String second = FeedApi.subscribed(api.funder, null).statusCode(201).path("apiKey");
        FeedApi.subscribed(api.funder, null).statusCode(409).body("code", equalTo("state-conflict"));
        assertThat(
                        Sql.texts(
                                dataSource,
                                "SELECT to_jsonb(r)::text FROM subscription r UNION ALL SELECT to_jsonb(r)::text FROM idempotent_request r"))
                .noneMatch(row -> row.contains(key) || row.contains(second));
        assertThat(FeedApi.get(FEED, key).statusCode()).isEqualTo(200);
        assertThat(FeedApi.get(FEED, second).statusCode()).isEqualTo(200);

        String address = first.header("Location");
        given().token(TestStack.adminToken())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "REVOKED", "reason", "left a company"))
                .post(address + "/transitions")
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .header("ETag", equalTo("\"2\""));

        assertThat(FeedApi.get(FEED, key).statusCode()).isEqualTo(401);
        assertThat(FeedApi.get(FEED, second).statusCode()).isEqualTo(200);
        given().token(TestStack.adminToken())
                .get("/v1/subscriptions?organisationId=" + api.funder + "&limit=1")
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].lastUsedAt", notNullValue());
    }

    @Test
    void aKeyWorksUpToItsLastDayAndLeavesRoomForAnother() throws SQLException {
        api.begin().subscribe();
        String token = TestStack.funderToken(api.funder);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        expire(today);
        String second = FeedApi.subscribed(api.funder, null).path("apiKey");
        assertThat(api.get(FEED).statusCode()).isEqualTo(200);
        FeedApi.subscribed(api.funder, null).statusCode(409);

        expire(today.minusDays(1));

        for (String key : List.of(api.key(), second)) {
            assertThat(FeedApi.get(FEED, key).statusCode()).isEqualTo(401);
        }
        given().token(token).get(FEED).statusCode(403).body("code", equalTo("no-subscription"));
        given().token(token).get("/v1/feeds/releases").statusCode(403);
        api.subscribe();
        given().token(token).get(FEED).statusCode(200);
    }

    private void expire(LocalDate lastDay) throws SQLException {
        Sql.execute(
                dataSource,
                "UPDATE subscription SET expires_on = '" + lastDay + "' WHERE organisation_id = '" + api.funder + "'");
    }

    @Test
    void aRequestThatWaitsEndsAtOnceWhenItsKeyIsRevoked() throws Exception {
        api.begin();
        Answer revoked = FeedApi.subscribed(api.funder, null).statusCode(201);
        String key = revoked.path("apiKey");
        api.subscribe();
        CompletableFuture<HttpResponse<String>> waiting = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(origin() + FEED + "?wait=30"))
                                .header("X-API-Key", key)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> given().get("/q/metrics").asString().contains("sharedvalue_feed_waiting_requests 1.0"));

        given().token(TestStack.adminToken())
                .contentType("application/json")
                .body(Map.of("to", "REVOKED"))
                .post(revoked.header("Location") + "/transitions")
                .statusCode(200);

        HttpResponse<String> answer = waiting.get(10, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"unauthenticated\"", "X-API-Key");
        assertThat(api.get(FEED).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenWorksOnceItsOrganisationSubscribesAndAKeyOpensNothingElse() {
        api.begin();
        String token = TestStack.funderToken(api.funder);
        given().token(token).get(FEED).statusCode(403).body("code", equalTo("no-subscription"));
        given().token(TestStack.adminToken()).get(FEED).statusCode(403).body("code", equalTo("no-subscription"));
        api.subscribe();
        given().token(token).get(FEED).statusCode(200);
        given().token(token).get("/v1/feeds/releases").statusCode(200);
        given().token(TestStack.staffToken(UUID.randomUUID()))
                .get(FEED)
                .statusCode(403)
                .body("code", equalTo("no-subscription"));
        given().get(FEED).statusCode(401).body("code", equalTo("unauthenticated"));
        given().header("X-API-Key", api.key() + "x")
                .get(FEED)
                .statusCode(401)
                .body("code", equalTo("unauthenticated"))
                .body("detail", containsString("X-API-Key"));
        given().header("X-API-Key", api.key())
                .header("Authorization", "Bearer nonsense")
                .get(FEED)
                .statusCode(401);
        for (String path : List.of(
                "/v1/releases",
                "/v1/subscriptions",
                "/v1/me",
                "/v1/status",
                "/v1/figures",
                "/v1/reports/programs/" + api.program,
                "/v1/reports/portfolio")) {
            assertThat(api.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void comesAsPlainJsonTooEachFormWithATagOfItsOwn() {
        api.begin().subscribe();
        PublishedEvents.takeIn(List.of(api.job(job, 1, "VERIFIED")));
        api.items(1);
        Answer batch = api.read(FEED);
        Set<String> tags = new HashSet<>(Set.of(batch.header("ETag")));
        for (String type : List.of("application/json", "application/x-ndjson")) {
            Answer page = given().header("X-API-Key", api.key()).accept(type).get(FEED);
            assertThat(page.contentType()).startsWith(type);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(batch.asString()).contains(page.asString().strip());
            tags.add(page.header("ETag"));
        }
        assertThat(tags).hasSize(3);
    }

    @Test
    void saysHowMuchOfTheQuotaIsLeftAndRefusesWhatIsMore() {
        api.begin().subscribe();
        Answer first = api.read(FEED);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"feeds\";q=6000;w=60");
        assertThat(first.header("RateLimit")).matches("\"feeds\";r=5999;t=6[01]");
        UUID subscription = UUID.fromString(given().token(TestStack.adminToken())
                .get("/v1/subscriptions?organisationId=" + api.funder)
                .path("items[0].id"));
        IntStream.range(0, 5_999).forEach(number -> allowances.take(subscription));
        api.get(FEED)
                .statusCode(429)
                .header("RateLimit", startsWith("\"feeds\";r=0;t="))
                .header("Retry-After", matchesPattern("[0-9]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"after=nonsense", "after=", "limit=0", "limit=many", "wait=soon", "types=JOB", "types=", "from=5"
            })
    void refusesWhatItCannotRead(String query) {
        api.begin().subscribe();
        api.get(FEED + "?" + query).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aSnapshotTellsItsPositionWhateverIsToldWhileItIsRead() {
        api.begin().subscribe();
        PublishedEvents.takeIn(List.of(api.job(job, 1, "REPORTED"), api.job(job, 2, "VERIFIED")));
        long newest = Long.parseLong((String) api.items(2).get(1).get("sequence"));
        FeedPage before = pages.read(new FeedQuery(new Subscriber(api.funder, null), 0, newest - 1, Set.of(), 9, true));
        assertThat(new String(before.batch(), StandardCharsets.UTF_8)).contains("\"status\":\"REPORTED\"");
    }

    @Test
    void aPositionThatIsNotKeptLeadsToTheSnapshot() throws SQLException {
        api.begin().subscribe();
        PublishedEvents.takeIn(
                List.of(api.job(job, 1, "REPORTED"), api.job(job, 2, "VERIFIED"), api.job(job, 3, "VERIFIED")));
        long newest = Long.parseLong((String) api.items(2).get(1).get("sequence"));
        int epoch = LedgerHead.epochOf(newest);
        Sql.execute(dataSource, "UPDATE feed SET first = " + newest + " WHERE funder_id = '" + api.funder + "'");
        String kept = FEED + "?after=" + new FeedPosition(epoch, newest - 1).encoded(api.funder);
        assertThat(api.read(kept).jsonPath().getList("$")).hasSize(1);
        for (FeedPosition gone : List.of(
                new FeedPosition(epoch, newest - 2),
                new FeedPosition(epoch, newest + 1),
                new FeedPosition(epoch + 1, newest))) {
            api.get(FEED + "?after=" + gone.encoded(api.funder))
                    .statusCode(410)
                    .body("code", equalTo("gone"))
                    .body("snapshot", equalTo("/v1/feeds/outcomes/snapshot"))
                    .header("Link", equalTo("</v1/feeds/outcomes/snapshot>; rel=\"alternate\""));
        }
    }
}
