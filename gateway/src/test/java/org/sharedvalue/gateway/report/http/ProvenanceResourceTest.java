package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.report.DataSetBEvents;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDescription;
import org.sharedvalue.gateway.report.value.Unit;

/** The way back from every figure of the golden case to the ledger. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvenanceResourceTest {

    private static final Set<String> BESIDE = Set.of("F11", "F12");
    private static final Set<String> SHARED_OUT = Set.of(
            "F13.hoursPerVolunteer",
            "F13.hoursPerCompleter",
            "F16.starter",
            "F16.completer",
            "F16.jobStart",
            "F16.sustained26");
    private static final Set<String> DECLARED = Set.of(
            "F14",
            "F15",
            "F16.starter",
            "F16.completer",
            "F16.jobStart",
            "F16.sustained26",
            "F17",
            "F19",
            "F20",
            "F21");

    private final DataSetBEvents population = new DataSetBEvents();
    private final ReportApi api = new ReportApi(population.program());

    @BeforeAll
    void takeIn() {
        PublishedEvents.takeIn(population.events());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F1",
                "F1.participants",
                "F2.completers",
                "F2.leavers",
                "F2.active",
                "F4",
                "F5",
                "F5s",
                "F6",
                "F6s",
                "F7",
                "F8.13",
                "F8.26",
                "F8.52",
                "F9",
                "F18"
            })
    void leadsBackToAsManyEnrolmentsAsItCounts(String code) throws IOException {
        for (String cutOff : List.of("2010-02-01", "2011-06-01", "2026-01-01")) {
            JsonNode figure = api.figure("cutOff=" + cutOff, code);
            boolean ratio = figure.get("unit").textValue().equals("RATIO");
            assertThat(enrolments(code, "numerator", cutOff))
                    .as(cutOff)
                    .hasSize(figure.get(ratio ? "numerator" : "value").intValue());
            if (ratio) {
                assertThat(enrolments(code, "denominator", cutOff))
                        .as(cutOff)
                        .hasSize(figure.get("denominator").intValue());
            }
        }
    }

    @Test
    void aPersonLeadsBackToTheFirstEnrolmentOnly() throws IOException {
        UUID person = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID program = UUID.randomUUID();
        LocalDate day = LocalDate.of(2010, 1, 11);
        PublishedEvents.takeIn(List.of(
                Events.program(program, 1, "TWICE-" + program),
                Events.enrolment(first, 1, "LEFT_EARLY", person, program, day, day.plusWeeks(1)),
                Events.enrolment(UUID.randomUUID(), 1, "ACTIVE", person, program, day.plusWeeks(2), null)));

        JsonNode page = new ReportApi(program).provenance("F1.participants", "limit=50");

        assertThat(page.get("distinctEnrolments").intValue()).isEqualTo(1);
        assertThat(page.at("/items/0/enrolmentId").textValue()).isEqualTo(first.toString());
        assertThat(page.at("/items/0/occurredOn").textValue())
                .isEqualTo(day.plusWeeks(1).toString());
        assertThat(new ReportApi(program)
                        .figure("cutOff=2026-01-01", "F1")
                        .get("value")
                        .intValue())
                .isEqualTo(2);
        assertThat(new ReportApi(program)
                        .figure("cutOff=2026-01-01", "F1.participants")
                        .get("value")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void onlyTheNewestEntryAboutARecordIsShown() throws IOException {
        UUID enrolment = UUID.randomUUID();
        UUID program = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        LocalDate day = LocalDate.of(2010, 1, 11);
        PublishedEvents.takeIn(List.of(
                Events.program(program, 1, "NEWEST-" + program),
                Events.enrolment(enrolment, 1, "ACTIVE", person, program, day, null),
                Events.enrolment(enrolment, 2, "COMPLETED", person, program, day, day.plusWeeks(10))));

        JsonNode items = new ReportApi(program).provenance("F1", "limit=50").get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("subject").textValue()).isEqualTo(enrolment.toString());
        assertThat(items.get(0).get("occurredOn").textValue())
                .isEqualTo(day.plusWeeks(10).toString());
    }

    @ParameterizedTest
    @CsvSource({"starter, 291", "completer, 198", "jobStart, 146", "sustained26, 104"})
    void aCostLeadsBackToWhomItIsSpreadOver(String head, int count) throws IOException {
        assertThat(enrolments("F16." + head, "denominator", "2026-01-01")).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "F13.hours, numerator, 400",
        "F13.mentorHours, numerator, 0",
        "F14, numerator, 400",
        "F15, numerator, 408",
        "F16.completer, numerator, 408",
        "F17, numerator, 5",
        "F17, denominator, 408"
    })
    void inputsLeadBackToWhatWasPutIn(String code, String side, int count) throws IOException {
        JsonNode page = api.provenance(code, "side=" + side + "&limit=500");

        assertThat(page.get("items")).hasSize(count);
        assertThat(page.get("distinctEnrolments").intValue()).isZero();
        page.get("items")
                .forEach(item -> assertThat(item.get("enrolmentId").isNull()).isTrue());
    }

    @Test
    void offersLeadBackToEnrolmentsAndOffers() throws IOException {
        Set<String> types = new LinkedHashSet<>();
        JsonNode page = api.provenance("F5", "limit=500");
        page.get("items").forEach(item -> types.add(aggregate(item)));

        assertThat(types).containsExactlyInAnyOrder("enrolment", "outcome");
        assertThat(page.get("items")).hasSize(144 + 144);
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void checksLeadBackToTheirMilestoneOnly() throws IOException {
        JsonNode page = api.provenance("F8.26", "limit=500");

        assertThat(page.get("items")).hasSize(3 * 104);
    }

    @Test
    void pagesAddUpToTheWhole() throws IOException {
        List<Long> paged = new ArrayList<>();
        String next = api.path("F5", "limit=100");
        while (next != null) {
            Answer response = ReportApi.get(next);
            JsonNode page = ReportApi.json(response);
            page.get("items").forEach(item -> paged.add(item.get("seq").longValue()));
            next = page.path("next").textValue();
            assertThat(response.header("Link")).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }

        assertThat(paged).hasSize(288).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void linksLeadToTheRecordsOfTheSameCutOff() throws IOException {
        JsonNode figure = api.report("cutOff=2010-03-22").at("/figures/2");

        JsonNode page =
                ReportApi.json(ReportApi.get(figure.at("/links/provenance").textValue()));

        assertThat(figure.get("code").textValue()).isEqualTo("F2.completers");
        assertThat(page.get("distinctEnrolments").intValue())
                .isEqualTo(figure.get("value").intValue())
                .isPositive();
    }

    @Test
    void everySideOfEveryFigureIsAnsweredOrRefusedForOneReason() throws IOException {
        for (FigureDescription figure : FigureCatalogue.descriptions()) {
            String code = figure.code();
            boolean beside = BESIDE.contains(code);
            boolean divided = figure.unit() == Unit.RATIO || SHARED_OUT.contains(code);
            assertSide(code, "numerator", beside ? 404 : 200);
            assertSide(code, "denominator", beside ? 404 : divided ? 200 : 422);
            assertSide(code, "declaration", beside ? 404 : DECLARED.contains(code) ? 200 : 422);
        }
    }

    private void assertSide(String code, String side, int status) throws IOException {
        Answer answer = ReportApi.get(api.path(code, "side=" + side));
        assertThat(answer.statusCode()).as(code + " " + side).isEqualTo(status);
        JsonNode body = ReportApi.json(answer);
        if (status == 200) {
            assertThat(body.has("items")).isTrue();
        } else if (status == 422) {
            assertThat(body.get("code").textValue()).isEqualTo("not-applicable");
            assertThat(body.get("detail").textValue())
                    .as("says what to ask instead")
                    .startsWith(code + " has no " + side)
                    .contains("numerator");
        } else {
            assertThat(body.get("detail").textValue()).startsWith(code + " stands beside other figures");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "F99, side=numerator, 404, not-found",
        "F11, side=numerator, 404, not-found",
        "F1, side=denominator, 422, not-applicable",
        "F5, side=left, 400, bad-parameter",
        "F5, limit=0, 400, bad-parameter",
        "F5, cursor=nonsense, 400, bad-cursor",
        "F5, page=2, 400, unknown-parameter",
        "F5, cutOff=2010, 400, bad-parameter"
    })
    void refusesWhatItCannotAnswer(String code, String query, int status, String problem) {
        Answer refused = ReportApi.get(api.path(code, query));

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F1.participants", "F13.volunteers"})
    void findsNothingBehindAFigureThatAPortfolioDoesNotHave(String code) {
        assertThat(ReportApi.get("/v1/reports/portfolio/figures/" + code + "/provenance")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesTheCursorOfAnotherSide() throws IOException {
        String next = api.provenance("F5", "limit=1").get("next").textValue();

        Answer refused = ReportApi.get(next + "&side=denominator");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("bad-cursor");
    }

    private Set<String> enrolments(String code, String side, String cutOff) throws IOException {
        Set<String> enrolments = new LinkedHashSet<>();
        String next = api.path(code, "cutOff=" + cutOff + "&limit=500&side=" + side);
        int distinct = 0;
        while (next != null) {
            JsonNode page = ReportApi.json(ReportApi.get(next));
            page.get("items")
                    .forEach(item -> enrolments.add(item.get("enrolmentId").textValue()));
            distinct = page.get("distinctEnrolments").intValue();
            next = page.path("next").textValue();
        }
        assertThat(distinct).as("distinctEnrolments").isEqualTo(enrolments.size());
        return enrolments;
    }

    private static String aggregate(JsonNode item) {
        return item.get("type").textValue().replaceAll("^sharedvalue\\.([a-z-]+)\\..*", "$1");
    }
}
