package org.sharedvalue.gateway.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.partner.PartnershipState;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.JsonPath;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.PartnerEvents;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.localstack.TestStack;

/** A program with its funder, told by events, and the feed of that funder, read over HTTP. */
final class FeedApi {

    static final String FEED = "/v1/feeds/outcomes";
    static final LocalDate DAY = LocalDate.of(2012, 6, 30);

    final UUID funder = UUID.randomUUID();
    final UUID partnership = UUID.randomUUID();
    final UUID program = UUID.randomUUID();
    final UUID enrolment = UUID.randomUUID();
    final UUID person = UUID.randomUUID();

    private String key = "";

    /** The records around outcomes. */
    FeedApi begin() {
        PublishedEvents.takeIn(List.of(
                PartnerEvents.organisation(
                        funder, 1, "Funder", org.sharedvalue.contracts.vocabulary.Sector.NON_PROFIT, null),
                partnership(1, funder),
                Events.program(program, 1, "P-" + program, partnership, "GBP"),
                enrolment(1, "ACTIVE", person)));
        return this;
    }

    DomainEvent partnership(int version, UUID... funders) {
        List<PartnershipState.Member> members = new ArrayList<>();
        for (UUID each : funders) {
            members.add(PartnerEvents.member(each, PartnershipRole.FUNDER, LocalDate.of(2010, 1, 1)));
        }
        return PartnerEvents.partnership(partnership, version, "Partners", members);
    }

    DomainEvent enrolment(int version, String status, UUID ref) {
        return Events.enrolment(enrolment, version, status, ref, program, LocalDate.of(2012, 1, 2), null);
    }

    DomainEvent job(UUID id, int version, String status) {
        return outcome(id, version, status, OutcomeType.JOB_START);
    }

    DomainEvent outcome(UUID id, int version, String status, OutcomeType type) {
        return Events.outcome(id, version, status, enrolment, program, type, DAY, EmployerLink.LEAD_PARTNER);
    }

    static Answer subscribed(UUID organisation, @Nullable String idempotencyKey) {
        var request = given().token(TestStack.adminToken())
                .contentType("application/json")
                .body(Map.of("organisationId", organisation, "agreementReference", "Grant 7"));
        return (idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey))
                .post("/v1/subscriptions");
    }

    /** Gets the funder a key. */
    FeedApi subscribe() {
        key = subscribed(funder, null).statusCode(201).path("apiKey");
        return this;
    }

    String key() {
        return key;
    }

    Answer get(String address) {
        return get(address, key);
    }

    static Answer get(String address, String key) {
        return given().header("X-API-Key", key).get(address);
    }

    Answer read(String address) {
        return get(address).statusCode(200);
    }

    static String next(Answer page) {
        String link = page.header("Link");
        assertThat(link).startsWith("<" + FEED + "?after=").endsWith(">; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }

    /** All items from the beginning, once there are so many of them. */
    List<Map<String, Object>> items(int count) {
        List<Map<String, Object>> items = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            items.clear();
            items.addAll(read(FEED + "?limit=500").jsonPath().getList("$"));
            assertThat(items).hasSizeGreaterThanOrEqualTo(count);
        });
        assertThat(items).hasSize(count);
        return items;
    }

    /** The items of the snapshot, and its last line. */
    List<JsonPath> snapshot() {
        return read(FEED + "/snapshot").asString().lines().map(JsonPath::from).toList();
    }
}
