package org.sharedvalue.gateway.feed.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class OutcomeFeedTest {

    private static final String FEED = FeedApi.FEED;

    private final FeedApi api = new FeedApi();
    private final UUID job = UUID.randomUUID();

    @Inject
    Allowances allowances;

    private static void takeIn(DomainEvent... events) {
        PublishedEvents.takeIn(List.of(events));
    }

    private static DomainEvent erased(DomainEvent enrolment) {
        return new DomainEvent(
                EventType.ENROLMENT_ERASED,
                enrolment.orderingKey(),
                enrolment.occurredAt(),
                List.of("participantRef"),
                enrolment.state());
    }

    @Test
    void tellsEachChangeInOrderUnderPseudonymsAndARetractionAsACorrection() {
        api.begin().subscribe();
        takeIn(api.job(job, 1, "REPORTED"), api.job(job, 2, "VERIFIED"));
        api.items(2);
        takeIn(Events.check(UUID.randomUUID(), 1, "SUSTAINED", api.enrolment, api.program, job, 13, FeedApi.DAY, true));
        api.items(3);
        takeIn(api.job(job, 3, "RETRACTED"));

        List<Map<String, Object>> items = api.items(4);

        assertThat(items).extracting("kind").containsExactly("UPSERT", "UPSERT", "UPSERT", "CORRECTION");
        assertThat(items).extracting("sequence").containsExactlyElementsOf(sequences(items.get(0), 4));
        assertThat(items)
                .extracting("subject")
                .hasSize(4)
                .containsOnly(items.get(0).get("subject"));
        assertThat(items.get(0))
                .containsEntry("specversion", "1.0")
                .containsEntry("type", "sharedvalue.feed.outcome.v1")
                .containsEntry("source", FEED)
                .containsEntry("time", "2012-06-30T00:00:00Z");
        Response page = api.read(FEED);
        assertThat(page.contentType()).isEqualTo("application/cloudevents-batch+json");
        assertThat(page.header("Feed-Head")).isEqualTo(items.get(3).get("sequence"));
        assertThat(page.jsonPath().getMap("[1].data"))
                .containsEntry("outcome", items.get(0).get("subject"))
                .containsEntry("programId", api.program.toString())
                .containsEntry("programCode", "P-" + api.program)
                .containsEntry("type", "JOB_START")
                .containsEntry("occurredOn", "2012-06-30")
                .containsEntry("status", "VERIFIED")
                .containsEntry("verificationLevel", 3)
                .containsEntry("employerLink", "LEAD_PARTNER")
                .containsEntry("corrects", items.get(0).get("id"))
                .hasSize(12);
        assertThat(page.jsonPath().getMap("[2].data.sustained"))
                .containsEntry("13", "SUSTAINED")
                .containsEntry("26", null);
        assertThat(page.asString())
                .doesNotContain(job.toString(), api.enrolment.toString(), api.person.toString(), "Hackney");
        Response lines = given().header("X-API-Key", api.key())
                .accept("application/x-ndjson")
                .get(FEED);
        assertThat(lines.asString().lines().map(line -> JsonPath.from(line).getString("sequence")))
                .containsExactlyElementsOf(page.jsonPath().getList("sequence"));
    }

    private static List<String> sequences(Map<String, Object> first, int count) {
        long begin = Long.parseLong((String) first.get("sequence"));
        return IntStream.range(0, count)
                .mapToObj(number -> "%020d".formatted(begin + number))
                .toList();
    }

    @Test
    void anErasureBuriesTheOldPseudonymTellsTheFactsUnderAnotherAndLeavesTheCursorGood() {
        api.begin().subscribe();
        takeIn(api.job(job, 1, "VERIFIED"));
        Map<String, Object> before = api.items(1).get(0);
        String cursor = FeedApi.next(api.read(FEED));

        takeIn(erased(api.enrolment(2, "ACTIVE", UUID.randomUUID())));

        List<Map<String, Object>> items = api.items(3);
        assertThat(items).extracting("kind").containsExactly("TOMBSTONE", "TOMBSTONE", "UPSERT");
        assertThat(items.get(0).get("id")).isEqualTo(before.get("id"));
        assertThat(items.subList(0, 2)).allSatisfy(item -> assertThat(item)
                .containsEntry("subject", before.get("subject"))
                .containsEntry("data", null)
                .doesNotContainKey("time"));
        JsonPath renewed = JsonPath.from(api.read(cursor).asString());
        assertThat(renewed.getList("kind")).containsExactly("TOMBSTONE", "UPSERT");
        Map<?, ?> old = (Map<?, ?>) before.get("data");
        for (String pseudonym : List.of("outcome", "enrolment", "participant")) {
            assertThat(renewed.getString("[1].data." + pseudonym)).isNotEqualTo(old.get(pseudonym));
        }
        assertThat(renewed.getString("[1].data.corrects")).isNull();
        assertThat(renewed.getString("[1].data.status")).isEqualTo("VERIFIED");
        assertThat(api.snapshot().get(0).getString("subject")).isEqualTo(renewed.getString("[1].subject"));
    }

    @Test
    void tellsWhatIsGainedTakesBackWhatIsLostAndNobodyElseLearnsAnything() {
        api.begin().subscribe();
        UUID other = UUID.randomUUID();
        takeIn(
                Events.organisation(other, 1, "Other"),
                api.job(job, 1, "VERIFIED"),
                api.outcome(UUID.randomUUID(), 1, "REPORTED", OutcomeType.TRAINING_START));
        String otherKey =
                FeedApi.subscribed(other, null).then().statusCode(201).extract().path("apiKey");
        List<Map<String, Object>> told = api.items(2);
        assertThat(FeedApi.get(FEED, otherKey).jsonPath().getList("$")).isEmpty();

        takeIn(api.partnership(2, api.funder, other));

        Response gained = awaited(otherKey, 2);
        assertThat(gained.jsonPath().getList("kind")).containsExactly("UPSERT", "UPSERT");
        assertThat(gained.jsonPath().getList("subject"))
                .doesNotContainAnyElementsOf(
                        told.stream().map(item -> item.get("subject")).toList());
        assertThat(gained.jsonPath().getList("data.participant"))
                .doesNotContain(api.read(FEED).jsonPath().getString("[0].data.participant"));
        assertThat(FeedApi.get(FeedApi.next(api.read(FEED)), otherKey).statusCode())
                .as("cursor of another funder")
                .isEqualTo(400);

        takeIn(api.partnership(3, other));

        List<Map<String, Object>> lost = api.items(4);
        assertThat(lost).extracting("kind").containsOnly("TOMBSTONE");
        assertThat(lost).extracting("data").containsOnlyNulls();
        assertThat(api.snapshot()).singleElement().satisfies(end -> assertThat(end.getInt("count"))
                .isZero());
        assertThat(awaited(otherKey, 2).jsonPath().getList("kind")).containsExactly("UPSERT", "UPSERT");
    }

    private static Response awaited(String key, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> FeedApi.get(FEED, key),
                        page -> page.statusCode() == 200
                                && page.jsonPath().getList("$").size() == count);
    }

    @Test
    void readingAsksAgainWhatIsFundedWhileTheFeederHasStillToTakeItBack() throws SQLException {
        api.begin().subscribe();
        takeIn(api.job(job, 1, "VERIFIED"));
        Map<String, Object> told = api.items(1).get(0);
        try (Connection another = TestStack.connect("gateway");
                Statement statement = another.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('feeder'))");

            takeIn(api.partnership(2));

            Response page = Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> api.read(FEED), read -> read.path("[0].data") == null);
            assertThat(page.jsonPath().getList("kind")).containsExactly("TOMBSTONE");
            assertThat(page.header("Feed-Head")).isEqualTo(told.get("sequence"));
            assertThat(api.snapshot()).hasSize(1);
        }
        assertThat(api.items(2)).extracting("kind").containsOnly("TOMBSTONE");
    }

    @Test
    void aTypeFilterKeepsPositionsAndAnEmptyPageLeadsOn() {
        api.begin().subscribe();
        UUID training = UUID.randomUUID();
        takeIn(
                api.job(job, 1, "REPORTED"),
                api.outcome(training, 1, "REPORTED", OutcomeType.TRAINING_START),
                api.job(job, 2, "VERIFIED"));
        List<Map<String, Object>> all = api.items(3);

        Response jobs = api.read(FEED + "?types=JOB_START,JOB_OFFER&limit=1");
        Response second = api.read(FeedApi.next(jobs));
        Response empty = api.read(FeedApi.next(second));
        assertThat(jobs.jsonPath().getList("sequence"))
                .containsExactly(all.get(0).get("sequence"));
        assertThat(second.jsonPath().getList("sequence"))
                .containsExactly(all.get(2).get("sequence"));
        assertThat(empty.jsonPath().getList("$")).isEmpty();
        assertThat(FeedApi.next(empty)).isEqualTo(FeedApi.next(second)).contains("types=JOB_OFFER,JOB_START");
        Response trainings = api.read(FEED + "?types=TRAINING_START&limit=10");
        assertThat(trainings.jsonPath().getList("sequence"))
                .containsExactly(all.get(1).get("sequence"));
        assertThat(api.read(FeedApi.next(trainings)).jsonPath().getList("$")).isEmpty();
        takeIn(api.outcome(training, 2, "VERIFIED", OutcomeType.TRAINING_START));
        api.items(4);
        assertThat(api.read(FeedApi.next(trainings)).jsonPath().getList("kind")).containsExactly("UPSERT");
    }

    @Test
    void whoHasThePageIsToldSoAndAClosedOneIsKeptForEver() {
        api.begin().subscribe();
        List<DomainEvent> events = new ArrayList<>();
        for (int number = 0; number < 501; number++) {
            events.add(api.job(UUID.randomUUID(), 1, "VERIFIED"));
        }
        PublishedEvents.takeIn(events);
        Response page = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> api.read(FEED + "?limit=9999"),
                        all -> all.header("Feed-Archive") != null
                                && all.header("Feed-Head").endsWith("501"));
        assertThat(page.jsonPath().getList("$")).as("limit is clamped").hasSize(500);
        given().header("X-API-Key", api.key())
                .header("If-None-Match", page.header("ETag"))
                .get(FEED + "?limit=9999")
                .then()
                .statusCode(304)
                .header("Link", page.header("Link"));

        String archive = page.header("Feed-Archive");
        Response closed = api.read(archive);
        assertThat(archive).endsWith("/1");
        assertThat(closed.jsonPath().getList("id")).isEqualTo(page.jsonPath().getList("id"));
        assertThat(closed.header("Cache-Control")).contains("immutable");
        assertThat(api.read(FeedApi.next(closed)).jsonPath().getList("$")).hasSize(1);
        assertThat(api.get(archive.replaceAll("1$", "2")).statusCode()).isEqualTo(404);
        assertThat(api.snapshot()).hasSize(502).last().satisfies(end -> {
            assertThat(end.getInt("count")).isEqualTo(501);
            assertThat(end.getString("position")).isEqualTo(page.header("Feed-Head"));
            assertThat(api.read(end.getString("next")).jsonPath().getList("$")).isEmpty();
        });

        takeIn(erased(api.enrolment(2, "ACTIVE", UUID.randomUUID())));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.get(archive).statusCode() == 410);
        String renewed = api.read(FEED).header("Feed-Archive").replaceAll("[0-9]+$", "1");
        assertThat(api.read(renewed).jsonPath().getList("kind")).hasSize(500).containsOnly("TOMBSTONE");
    }

    @Test
    void waitsForWhatComesWithoutAThreadAndGivesUpInTime() throws Exception {
        api.begin().subscribe();
        HttpClient client = HttpClient.newHttpClient();
        String origin =
                "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
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
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("too-many-requests"));

        takeIn(api.job(job, 1, "VERIFIED"));

        for (CompletableFuture<HttpResponse<String>> answer : waiting) {
            assertThat(answer.get(20, TimeUnit.SECONDS).body()).contains("\"kind\":\"UPSERT\"");
        }
        Response late = api.read(FeedApi.next(api.read(FEED)) + "&wait=1");
        assertThat(late.jsonPath().getList("$")).isEmpty();
        assertThat(late.time()).isGreaterThanOrEqualTo(900);
    }

    @Test
    void aKeyIsShownOnceWorksBesideOneOtherAndNotAfterItIsRevoked() throws SQLException {
        api.begin();
        Response first = FeedApi.subscribed(api.funder, "a-" + api.funder);
        Response again = FeedApi.subscribed(api.funder, "a-" + api.funder);
        String key = first.path("apiKey");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.asString()).doesNotContain("apiKey", key);
        String second = FeedApi.subscribed(api.funder, null)
                .then()
                .statusCode(201)
                .extract()
                .path("apiKey");
        FeedApi.subscribed(api.funder, null).then().statusCode(409).body("code", equalTo("state-conflict"));
        assertThat(
                        org.sharedvalue.gateway.Sql.texts(
                                io.quarkus.arc.Arc.container()
                                        .instance(io.agroal.api.AgroalDataSource.class)
                                        .get(),
                                "SELECT to_jsonb(r)::text FROM subscription r UNION ALL SELECT to_jsonb(r)::text FROM idempotent_request r"))
                .noneMatch(row -> row.contains(key) || row.contains(second));
        assertThat(FeedApi.get(FEED, key).statusCode()).isEqualTo(200);
        assertThat(FeedApi.get(FEED, second).statusCode()).isEqualTo(200);

        String address = first.header("Location");
        given().auth()
                .oauth2(TestStack.adminToken())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "REVOKED", "reason", "left a company"))
                .post(address + "/transitions")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .header("ETag", equalTo("\"2\""));

        assertThat(FeedApi.get(FEED, key).statusCode()).isEqualTo(401);
        assertThat(FeedApi.get(FEED, second).statusCode()).isEqualTo(200);
        given().auth()
                .oauth2(TestStack.adminToken())
                .get("/v1/subscriptions?organisationId=" + api.funder + "&limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].lastUsedAt", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void aTokenWorksOnceItsOrganisationSubscribesAndAKeyOpensNothingElse() {
        api.begin();
        String token = TestStack.funderToken(api.funder);
        given().auth().oauth2(token).get(FEED).then().statusCode(403).body("code", equalTo("no-subscription"));
        given().auth()
                .oauth2(TestStack.adminToken())
                .get(FEED)
                .then()
                .statusCode(403)
                .body("code", equalTo("no-subscription"));
        api.subscribe();
        given().auth().oauth2(token).get(FEED).then().statusCode(200);
        given().auth().oauth2(token).get("/v1/feeds/releases").then().statusCode(200);
        given().auth()
                .oauth2(TestStack.staffToken(UUID.randomUUID()))
                .get(FEED)
                .then()
                .statusCode(403)
                .body("code", equalTo("no-subscription"));
        given().get(FEED).then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().header("X-API-Key", api.key() + "x")
                .get(FEED)
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        given().header("X-API-Key", api.key())
                .header("Authorization", "Bearer nonsense")
                .get(FEED)
                .then()
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
    void saysHowMuchOfTheQuotaIsLeftAndRefusesWhatIsMore() {
        api.begin().subscribe();
        Response first = api.read(FEED);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"feeds\";q=6000;w=60");
        assertThat(first.header("RateLimit")).matches("\"feeds\";r=5999;t=6[01]");
        UUID subscription = UUID.fromString(given().auth()
                .oauth2(TestStack.adminToken())
                .get("/v1/subscriptions?organisationId=" + api.funder)
                .path("items[0].id"));
        IntStream.range(0, 5_999).forEach(number -> allowances.take(subscription));
        api.get(FEED)
                .then()
                .statusCode(429)
                .header("RateLimit", org.hamcrest.Matchers.startsWith("\"feeds\";r=0;t="))
                .header("Retry-After", org.hamcrest.Matchers.matchesPattern("[0-9]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"after=nonsense", "after=", "limit=0", "limit=many", "wait=soon", "types=JOB", "types=", "from=5"
            })
    void refusesWhatItCannotRead(String query) {
        api.begin().subscribe();
        api.get(FEED + "?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aPositionThatIsNotKeptLeadsToTheSnapshot() {
        api.begin().subscribe();
        for (FeedPosition gone : List.of(new FeedPosition(7_000, 5), new FeedPosition(0, 5_000_000))) {
            api.get(FEED + "?after=" + gone.encoded(api.funder))
                    .then()
                    .statusCode(410)
                    .body("code", equalTo("gone"))
                    .body("snapshot", equalTo("/v1/feeds/outcomes/snapshot"))
                    .header("Link", equalTo("</v1/feeds/outcomes/snapshot>; rel=\"alternate\""));
        }
    }
}
