package org.sharedvalue.gateway.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.Publisher;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class OutcomeFeedTest {

    private static final String FEED = "/v1/feeds/outcomes";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final LocalDate START = LocalDate.of(2010, 1, 11);

    private final UUID program = UUID.randomUUID();
    private final UUID enrolment = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final UUID job = UUID.randomUUID();

    @Inject
    LedgerWatch watch;

    private Publisher publisher;

    @BeforeEach
    void open() {
        publisher = new Publisher();
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(TestStack.adminToken());
    }

    private static Response read(String address) {
        return admin().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static String next(Response page) {
        String link = page.header("Link");
        assertThat(link).startsWith("<" + FEED + "?after=").endsWith(">; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }

    /** The address after everything that is in the feed now. */
    private static String caughtUp() {
        Response page = read(FEED + "?limit=500");
        while (!page.jsonPath().getList("$").isEmpty()) {
            page = read(next(page));
        }
        return next(page);
    }

    private void takeIn(DomainEvent event) {
        publisher.publish(event);
        assertThat(watch.awaitTakenIn(event.state().id(), event.state().version(), LONG))
                .isTrue();
    }

    private DomainEvent jobStart(int version, String status) {
        return Events.outcome(
                job, version, status, enrolment, program, OutcomeType.JOB_START, START, EmployerLink.LEAD_PARTNER);
    }

    @Test
    void tellsEachChangeOfAnOutcomeInOrderAndARetractionAsACorrection() {
        String start = caughtUp();
        takeIn(Events.program(program, 1, "P-" + program));
        takeIn(Events.enrolment(enrolment, 1, "ACTIVE", person, program, START, null));
        takeIn(jobStart(1, "VERIFIED"));
        takeIn(Events.check(UUID.randomUUID(), 1, "SUSTAINED", enrolment, program, job, 13, START, true));
        takeIn(jobStart(2, "RETRACTED"));

        Response page = read(start);

        assertThat(page.contentType()).startsWith("application/cloudevents-batch+json");
        List<Map<String, Object>> items = page.jsonPath().getList("$");
        assertThat(items).extracting("kind").containsExactly("UPSERT", "CORRECTION");
        assertThat(items).extracting("id").containsExactly(job + ":1", job + ":2");
        assertThat(items).extracting("subject").containsOnly(job.toString());
        assertThat(items.get(0))
                .containsEntry("specversion", "1.0")
                .containsEntry("type", "sharedvalue.feed.outcome.v1")
                .containsEntry("source", FEED)
                .containsEntry("time", "2010-01-11T00:00:00Z");
        assertThat(items.get(1).get("sequence")).isEqualTo(page.header("Feed-Head"));
        assertThat(page.header("Feed-Head")).hasSize(20);
        Map<String, Object> data = page.jsonPath().getMap("[0].data");
        assertThat(data)
                .containsEntry("outcome", job.toString())
                .containsEntry("enrolment", enrolment.toString())
                .containsEntry("participant", person.toString())
                .containsEntry("programId", program.toString())
                .containsEntry("programCode", "P-" + program)
                .containsEntry("type", "JOB_START")
                .containsEntry("occurredOn", "2010-01-11")
                .containsEntry("status", "VERIFIED")
                .containsEntry("verificationLevel", 3)
                .containsEntry("employerLink", "LEAD_PARTNER")
                .containsEntry("corrects", null);
        assertThat(page.jsonPath().getMap("[0].data.sustained"))
                .containsEntry("13", "SUSTAINED")
                .containsEntry("26", null)
                .containsEntry("52", null);
        assertThat(page.jsonPath().getString("[1].data.corrects")).isEqualTo(job + ":1");
    }

    @Test
    void pagesEndWithAnEmptyOneThatLeadsOnToWhatComesNext() {
        String start = caughtUp().replace("limit=500", "limit=1");
        takeIn(jobStart(1, "REPORTED"));
        takeIn(jobStart(2, "VERIFIED"));

        Response first = read(start);
        Response second = read(next(first));
        Response empty = read(next(second));
        takeIn(jobStart(3, "REJECTED"));
        Response third = read(next(empty));

        assertThat(first.jsonPath().getList("id")).containsExactly(job + ":1");
        assertThat(second.jsonPath().getList("id")).containsExactly(job + ":2");
        assertThat(empty.jsonPath().getList("$")).isEmpty();
        assertThat(third.jsonPath().getList("kind")).containsExactly("CORRECTION");
    }

    @Test
    void aPositionOfAnotherEpochIsGone() {
        admin().queryParam("after", new FeedPosition(7, 5).encoded())
                .get(FEED)
                .then()
                .statusCode(410)
                .body("code", equalTo("gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=nonsense", "after=", "limit=0", "limit=many", "wait=5"})
    void refusesWhatItCannotRead(String query) {
        admin().get(FEED + "?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void isForTheAdminOnly() {
        given().get(FEED).then().statusCode(401);
        given().auth()
                .oauth2(TestStack.staffToken(UUID.randomUUID()))
                .get(FEED)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }
}
