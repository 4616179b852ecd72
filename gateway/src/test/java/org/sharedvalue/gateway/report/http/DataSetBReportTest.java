package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.gateway.report.DataSetBEvents;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.gateway.report.source.Scope;

/** The golden case from topic to report: every figure of it. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataSetBReportTest {

    private final DataSetBEvents population = new DataSetBEvents();
    private final ReportApi api = new ReportApi(population.program());

    @BeforeAll
    void takeIn() {
        PublishedEvents.takeIn(population.events());
    }

    @ParameterizedTest
    @CsvSource({
        "F1, value, 291",
        "F1.participants, value, 291",
        "F2.completers, value, 198",
        "F2.leavers, value, 93",
        "F2.active, value, 0",
        "F4, value, 0.6804",
        "F5, value, 0.7273",
        "F5s, value, 0.5155",
        "F6, value, 0.7374",
        "F6s, value, 0.5017",
        "F7, value, 0.8232",
        "F7, negative, 18",
        "F7, unknown, 17",
        "F7, upper/value, 0.9091",
        "F8.13, value, 0.8493",
        "F8.13, knownOnly/value, 0.9051",
        "F8.13, response/value, 0.9384",
        "F8.13, upper/value, 0.911",
        "F8.26, value, 0.7123",
        "F8.26, knownOnly/value, 0.8",
        "F8.26, response/value, 0.8904",
        "F8.26, upper/value, 0.8219",
        "F8.52, value, 0.0",
        "F8.52, reason, low-response",
        "F8.52, knownOnly/value, null",
        "F9, value, 0.6027",
        "F13.hours, value, 3200",
        "F13.volunteers, value, 118",
        "F13.hoursPerVolunteer, value, 27.1186",
        "F13.hoursPerCompleter, value, 16.1616",
        "F14, value/amount, 8000000",
        "F15, value/amount, 30000000",
        "F15, cash/amount, 14500000",
        "F16.starter, full/amount, 103093",
        "F16.completer, full/amount, 151515",
        "F16.jobStart, full/amount, 205479",
        "F16.sustained26, full/amount, 288462",
        "F17, value, null",
        "F18, value, 0.6712",
        "F19, reason, no-declaration",
        "F20, reason, no-declaration",
        "F21, reason, no-declaration"
    })
    void comesOutToTheDigit(String code, String place, String expected) throws IOException {
        assertThat(figure(code).at("/" + place).asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cohort", "ageBand", "area", "month", "targetGroup"})
    void thePartnershipOfOneProgramHasTheSameReport(String dimension) throws IOException {
        String query = "cutOff=2026-01-01&breakdown=" + dimension;
        JsonNode ofPartnership = new ReportApi(Scope.partnership(population.partnership())).report(query);

        for (String part : List.of("figures", "breakdowns", "contributions", "declared", "notes")) {
            assertThat(withoutLinks(ofPartnership.get(part)))
                    .as(part)
                    .isEqualTo(withoutLinks(report(query).get(part)));
        }
    }

    @Test
    void theLeadsOwnReportHasItsOwnInputBesideAllOutcomes() throws IOException {
        ReportApi ofLead = new ReportApi(Scope.organisation(population.lead()));

        assertThat(ofLead.figure("", "F5").get("numerator").intValue()).isEqualTo(144);
        assertThat(ofLead.figure("", "F15").at("/value/amount").intValue()).isEqualTo(21_500_000);
        assertThat(ofLead.figure("", "F17").get("value").asText()).isEqualTo("0.3953");
        assertThat(ofLead.figure("", "F13.volunteers").get("value").intValue()).isEqualTo(118);
        assertThat(ofLead.figure("", "F18").get("denominator").intValue()).isEqualTo(146);
    }

    @Test
    void theLeadLeveragesFortyPercent() throws IOException {
        List<String> values = new ArrayList<>();
        figure("F17").get("byOrganisation").forEach(row -> {
            if (row.get("organisationId").textValue().equals(population.lead().toString())) {
                values.add(row.get("numerator") + "/" + row.get("denominator") + "=" + row.get("value"));
            }
        });

        assertThat(values).containsExactly("8500000/21500000=0.3953");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cohort", "ageBand", "area", "month"})
    void rowsOfAnAdditiveBreakdownAddUp(String dimension) throws IOException {
        long starters = 0;
        for (JsonNode row : report("breakdown=" + dimension).at("/breakdowns/0/rows")) {
            starters += row.at("/figures/0/value").longValue();
        }

        assertThat(starters).isEqualTo(291);
    }

    @Test
    void cohortsAreShownByLabelInTheOrderOfTheirStart() throws IOException {
        List<String> labels = new ArrayList<>();
        report("breakdown=cohort")
                .at("/breakdowns/0/rows")
                .forEach(row -> labels.add(row.get("label").textValue()));

        assertThat(labels).hasSize(12).startsWith("Intake 1", "Intake 2").endsWith("Intake 12");
    }

    @Test
    void theTableOpensInASpreadsheetWithARowForEachFigureAndWhatIsBesideIt() {
        String table = api.as("text/csv", "cutOff=2026-01-01&breakdown=cohort")
                .statusCode(200)
                .contentType("text/csv")
                .header("Vary", "Accept")
                .asString();

        assertThat(table)
                .startsWith("\ufeffscope,cutOff,breakdown,part,code,name,side,unit,numerator,denominator,value,")
                .contains(",2026-01-01,,,F5,Job-offer rate of completers,SOCIETY,RATIO,144,198,0.7273,,")
                .contains(",,,F7.upper,,,RATIO,180,198,0.9091,")
                .contains(",,,F15,", ",MONEY,,,300000,GBP,", ",,,F15.cash,,,MONEY,,,145000,GBP,")
                .contains(",,MITIE Group,F17.byOrganisation,,,RATIO,8500000,21500000,0.3953,")
                .contains(",,MITIE Group,contributions.cash,,,MONEY,,,60000,GBP,")
                .contains(",cohort,Intake 12,F4,");
    }

    @Test
    void theLinesSayTheSameAndHowManyTheyWere() throws IOException {
        List<String> lines = api.as("application/x-ndjson", "cutOff=2026-01-01")
                .statusCode(200)
                .asString()
                .lines()
                .toList();

        JsonNode last = ContractJson.MAPPER.readTree(lines.get(lines.size() - 1));
        assertThat(last.path("end").asBoolean()).isTrue();
        assertThat(last.path("count").asInt()).isEqualTo(lines.size() - 1);
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("\"code\":\"F8.13\"", "\"numerator\":124"));
    }

    @Test
    void aRetractedOfferIsGone() throws IOException {
        DataSetBEvents other = new DataSetBEvents();
        PublishedEvents.takeIn(other.events());
        PublishedEvents.takeIn(List.of(other.retractedOffer()));

        ReportApi ofOther = new ReportApi(other.program());
        String query = "cutOff=2026-01-01&atLeast=" + other.retractedOffer().id();
        assertThat(ofOther.figure(query, "F5").get("numerator").intValue()).isEqualTo(143);
        assertThat(ofOther.figure(query, "F5").get("denominator").intValue()).isEqualTo(198);
        assertThat(ofOther.figure(query, "F5s").get("numerator").intValue()).isEqualTo(149);
    }

    private static JsonNode withoutLinks(JsonNode part) {
        part.forEach(DataSetBReportTest::withoutLinks);
        if (part instanceof ObjectNode object) {
            object.remove("links");
        }
        return part;
    }

    private JsonNode figure(String code) throws IOException {
        return api.figure("cutOff=2026-01-01", code);
    }

    private JsonNode report(String query) throws IOException {
        return api.report(query);
    }
}
