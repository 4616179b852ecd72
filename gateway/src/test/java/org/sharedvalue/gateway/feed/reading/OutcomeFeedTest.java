package org.sharedvalue.gateway.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.JsonPath;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class OutcomeFeedTest {

    private static final String FEED = FeedApi.FEED;

    @Inject
    AgroalDataSource dataSource;

    private final FeedApi api = new FeedApi();
    private final UUID job = UUID.randomUUID();

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
        Answer page = api.read(FEED);
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
        Answer lines = given().header("X-API-Key", api.key())
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
        String tag = api.read(FEED + "?limit=1").header("ETag");

        takeIn(erased(api.enrolment(2, "ACTIVE", UUID.randomUUID())));

        List<Map<String, Object>> items = api.items(3);
        assertThat(items).extracting("kind").containsExactly("TOMBSTONE", "TOMBSTONE", "UPSERT");
        assertThat(items).extracting("sequence").containsExactlyElementsOf(sequences(items.get(0), 3));
        assertThat(api.read(FEED + "?limit=1").header("ETag")).isNotEqualTo(tag);
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
        String otherKey = FeedApi.subscribed(other, null).statusCode(201).path("apiKey");
        List<Map<String, Object>> told = api.items(2);
        assertThat(FeedApi.get(FEED, otherKey).jsonPath().getList("$")).isEmpty();

        takeIn(api.partnership(2, api.funder, other));

        Answer gained = awaited(otherKey, 2);
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

    private static Answer awaited(String key, int count) {
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
        String tag = api.read(FEED).header("ETag");
        try (Connection another = TestStack.connect("gateway");
                Statement statement = another.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('feeder'))");

            takeIn(api.partnership(2));

            Answer page = Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> api.read(FEED), read -> read.path("[0].data") == null);
            assertThat(page.jsonPath().getList("kind")).containsExactly("TOMBSTONE");
            assertThat(page.header("Feed-Head")).isEqualTo(told.get("sequence"));
            assertThat(page.header("ETag")).isNotEqualTo(tag);
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

        Answer jobs = api.read(FEED + "?types=JOB_START,JOB_OFFER&limit=1");
        Answer second = api.read(FeedApi.next(jobs));
        Answer empty = api.read(FeedApi.next(second));
        assertThat(jobs.jsonPath().getList("sequence"))
                .containsExactly(all.get(0).get("sequence"));
        assertThat(second.jsonPath().getList("sequence"))
                .containsExactly(all.get(2).get("sequence"));
        assertThat(empty.jsonPath().getList("$")).isEmpty();
        assertThat(FeedApi.next(empty)).isEqualTo(FeedApi.next(second)).contains("types=JOB_OFFER,JOB_START");
        Answer trainings = api.read(FEED + "?types=TRAINING_START&limit=10");
        assertThat(trainings.jsonPath().getList("sequence"))
                .containsExactly(all.get(1).get("sequence"));
        assertThat(api.read(FeedApi.next(trainings)).jsonPath().getList("$")).isEmpty();
        assertThat(api.read(FeedApi.next(trainings).replace("&types=TRAINING_START", ""))
                        .jsonPath()
                        .getList("$"))
                .as("up to the head, whatever was left out")
                .isEmpty();
        takeIn(api.outcome(training, 2, "VERIFIED", OutcomeType.TRAINING_START));
        api.items(4);
        assertThat(api.read(FeedApi.next(trainings)).jsonPath().getList("kind")).containsExactly("UPSERT");
        takeIn(api.partnership(2));
        assertThat(api.read(FEED + "?types=TRAINING_START").jsonPath().getList("kind"))
                .as("tombstones always come")
                .hasSameSizeAs(api.items(6))
                .containsOnly("TOMBSTONE");
    }

    @Test
    void whoHasThePageIsToldSoAndAClosedOneIsKeptForEver() throws SQLException {
        api.begin().subscribe();
        List<DomainEvent> events = new ArrayList<>();
        for (int number = 0; number < 501; number++) {
            events.add(api.job(UUID.randomUUID(), 1, "VERIFIED"));
        }
        PublishedEvents.takeIn(events);
        Answer page = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> api.read(FEED + "?limit=9999"),
                        all -> all.header("Feed-Archive") != null
                                && all.header("Feed-Head").endsWith("501"));
        assertThat(page.jsonPath().getList("$")).as("limit is clamped").hasSize(500);
        given().header("X-API-Key", api.key())
                .header("If-None-Match", page.header("ETag"))
                .get(FEED + "?limit=9999")
                .statusCode(304)
                .header("Link", page.header("Link"));

        String archive = page.header("Feed-Archive");
        Answer closed = api.read(archive);
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

        try (Connection another = TestStack.connect("gateway");
                Statement statement = another.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('feeder'))");
            takeIn(api.partnership(2));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> api.get(archive).statusCode() == 503);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.get(archive).statusCode() == 410);
        String renewed = api.read(FEED).header("Feed-Archive").replaceAll("[0-9]+$", "1");
        assertThat(api.read(renewed).jsonPath().getList("kind")).hasSize(500).containsOnly("TOMBSTONE");
        Sql.execute(dataSource, "UPDATE feed SET first = first + 500 WHERE funder_id = '" + api.funder + "'");
        assertThat(api.get(renewed).statusCode()).as("past retention").isEqualTo(410);
    }
}
