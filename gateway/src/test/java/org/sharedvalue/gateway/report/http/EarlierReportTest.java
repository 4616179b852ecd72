package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.PartnerEvents;
import org.sharedvalue.gateway.RandomEvents;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.gateway.report.source.Scope;

/** Reports as of an earlier position of the ledger. */
@QuarkusTest
class EarlierReportTest {

    private static final LocalDate START = LocalDate.of(2010, 1, 11);
    private static final String CUT_OFF = "cutOff=2010-03-01&breakdown=ageBand";

    private final UUID program = UUID.randomUUID();
    private final UUID partnership = UUID.randomUUID();
    private final UUID lead = UUID.randomUUID();
    private final List<ReportApi> scopes = List.of(
            new ReportApi(program),
            new ReportApi(Scope.partnership(partnership)),
            new ReportApi(Scope.organisation(lead)));

    @Inject
    LedgerWatch ledger;

    @Test
    void areWhatWasServedThen() throws Exception {
        Random random = new Random(8);
        PublishedEvents.takeIn(List.of(
                Events.organisation(lead, 1, "Lead"),
                PartnerEvents.partnership(
                        partnership,
                        1,
                        "Partners",
                        List.of(PartnerEvents.member(lead, PartnershipRole.LEAD, LocalDate.of(2009, 1, 1)))),
                Events.program(program, 1, "P-" + program, partnership, "GBP")));
        List<DomainEvent> history = new ArrayList<>(
                RandomEvents.of(random, 40, List.of(program, UUID.randomUUID()), List.of(lead, UUID.randomUUID())));
        Collections.shuffle(history, random);
        Map<Long, List<JsonNode>> served = new LinkedHashMap<>();
        for (int from = 0; from < history.size(); from += history.size() / 3) {
            PublishedEvents.takeIn(history.subList(from, Math.min(history.size(), from + history.size() / 3)));
            List<JsonNode> now = read(scopes, "&atLeast=" + history.get(from).id());
            served.put(ledger.headSeq(), now);
        }
        assertThat(served).hasSizeGreaterThanOrEqualTo(3);
        long first = served.keySet().iterator().next();
        for (Map.Entry<Long, List<JsonNode>> then : served.entrySet()) {
            // What an organisation's report counts may be anywhere in the ledger: once through all of it is enough.
            List<ReportApi> asked = then.getKey() == first ? scopes : scopes.subList(0, 2);
            assertThat(read(asked, "&asOf=" + then.getKey()))
                    .as("as of " + then.getKey())
                    .isEqualTo(then.getValue().subList(0, asked.size()));
        }
        leadBackToAsManyEnrolmentsAsTheyCount("asOf=" + first);
    }

    private static List<JsonNode> read(List<ReportApi> scopes, String more) throws IOException {
        List<JsonNode> reports = new ArrayList<>();
        for (ReportApi scope : scopes) {
            JsonNode report = scope.report(CUT_OFF + more);
            // Words that are taken back are taken back from earlier reports too.
            report.path("testimonials").forEach(statement -> ((ObjectNode) statement).remove("text"));
            withoutLinks(report);
            reports.add(report);
        }
        return reports;
    }

    /** They lead to what was so at the same position. */
    private static void withoutLinks(JsonNode report) {
        report.findParents("links").forEach(figure -> ((ObjectNode) figure).remove("links"));
    }

    private void leadBackToAsManyEnrolmentsAsTheyCount(String asOf) throws IOException {
        for (ReportApi scope : scopes) {
            List<String> codes = scope == scopes.get(2) ? List.of("F1") : List.of("F1", "F5s", "F6");
            for (String code : codes) {
                JsonNode figure = scope.figure("cutOff=2010-03-01&" + asOf, code);
                JsonNode page = ReportApi.json(
                        ReportApi.get(figure.at("/links/provenance").textValue()));
                assertThat(page.get("distinctEnrolments").longValue())
                        .as(code + " as of " + asOf)
                        .isEqualTo(figure.get(code.equals("F1") ? "value" : "numerator")
                                .longValue());
            }
        }
    }

    @Test
    void keepTheirFiguresAfterAnErasureAndSayThatThereWasOne() throws Exception {
        DomainEvent started = Events.enrolment(UUID.randomUUID(), 1, "ACTIVE", UUID.randomUUID(), program, START, null);
        PublishedEvents.takeIn(List.of(Events.program(program, 1, "P-" + program), started));
        ReportApi api = scopes.get(0);
        ObjectNode before = (ObjectNode) api.report(CUT_OFF + "&atLeast=" + started.id());
        assertThat(before.path("redactedSince").isNull()).isTrue();
        DomainEvent plain = Events.enrolment(
                ((EnrolmentState) started.state()).id(), 2, "ACTIVE", UUID.randomUUID(), program, START, null);
        PublishedEvents.takeIn(List.of(new DomainEvent(
                EventType.ENROLMENT_ERASED,
                plain.orderingKey(),
                plain.occurredAt(),
                List.of("participantRef"),
                plain.state())));

        ObjectNode after = (ObjectNode)
                api.report(CUT_OFF + "&asOf=" + before.path("asOfSeq").asLong() + "&atLeast=" + plain.id());

        withoutLinks(before);
        withoutLinks(after);
        assertThat(after.path("redactedSince").textValue())
                .isEqualTo(plain.occurredAt().toString());
        assertThat(after.without("redactedSince").toString())
                .isEqualTo(before.without("redactedSince").toString());
        assertThat(api.report(CUT_OFF).path("redactedSince").isNull()).isTrue();
    }

    @Test
    void knowNothingOfWhatCameLater() {
        long before = ledger.headSeq();
        DomainEvent first = Events.program(program, 1, "P-" + program);
        PublishedEvents.takeIn(List.of(first));
        String path = Scope.program(program).path();
        ReportApi.get(path + "?atLeast=" + first.id()).statusCode(200);
        ReportApi.get(path + "?asOf=" + before).statusCode(404);
    }

    @Test
    void areOfAPositionOfThisLedger() {
        PublishedEvents.takeIn(List.of(Events.program(program, 1, "P-" + program)));
        String path = Scope.program(program).path() + "?asOf=";
        ReportApi.get(path + "now").statusCode(400).body("code", equalTo("bad-parameter"));
        ReportApi.get(path + "999999999999")
                .statusCode(422)
                .body("code", equalTo("out-of-range"))
                .body("errors[0].parameter", equalTo("asOf"));
        ReportApi.get(path + "7000000000001").statusCode(410).body("code", equalTo("gone"));
    }
}
