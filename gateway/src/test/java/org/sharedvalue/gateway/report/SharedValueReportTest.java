package org.sharedvalue.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.BreakdownSource;
import org.sharedvalue.gateway.report.source.CrossSector;
import org.sharedvalue.gateway.report.source.ReportSource;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.Sectors;

class SharedValueReportTest {

    private static final UUID PROGRAM = new UUID(9, 9);
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 1, 1);
    private static final CrossSector CROSS_SECTOR = new CrossSector(true, CUT_OFF);

    @Test
    void listsTheFiguresInTheOrderOfTheDefinitions() {
        assertThat(report(CROSS_SECTOR, null).figures())
                .extracting(Figure::code)
                .containsExactly(
                        "F1",
                        "F1.participants",
                        "F2.completers",
                        "F2.leavers",
                        "F2.active",
                        "F3",
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
                        "F13.hours",
                        "F13.volunteers",
                        "F13.mentorHours",
                        "F13.hoursPerVolunteer",
                        "F13.hoursPerCompleter",
                        "F14",
                        "F15",
                        "F16.starter",
                        "F16.completer",
                        "F16.jobStart",
                        "F16.sustained26",
                        "F17",
                        "F18",
                        "F19",
                        "F20",
                        "F21",
                        "F22",
                        "F23");
    }

    @Test
    void aPartnershipOfOneSectorHasNoBusinessFigures() {
        SharedValueReport report =
                report(new CrossSector(false, CUT_OFF), row(new CellSums.Builder().add(Metric.ENROLMENTS, 1)));

        assertThat(report.figures()).extracting(Figure::code).doesNotContain("F18", "F19", "F20", "F21");
        assertThat(report.breakdowns().get(0).rows().get(0).figures())
                .extracting(Figure::code)
                .doesNotContain("F18", "F19", "F20", "F21");
        assertThat(report.scope().crossSector()).isFalse();
        assertThat(report.notes())
                .containsExactly("The partnership is not cross-sector on 2026-01-01; F18 to F21 are left out.");
    }

    @Test
    void anUnknownSectorIsSaidToBeUnknown() {
        SharedValueReport report = report(new CrossSector(null, CUT_OFF), null);

        assertThat(report.figures()).extracting(Figure::code).doesNotContain("F18", "F19", "F20", "F21");
        assertThat(report.scope().crossSector()).isNull();
        assertThat(report.notes())
                .containsExactly("Whether the partnership is cross-sector is not known yet; F18 to F21 are left out.");
    }

    @Test
    void rowsCarryFiguresOfTheirOwn() {
        SharedValueReport report = report(
                CROSS_SECTOR,
                row(new CellSums.Builder()
                        .add(Metric.ENROLMENTS, 16)
                        .add(Metric.STARTERS, 16)
                        .add(Metric.COMPLETERS, 12)));

        Breakdown breakdown = report.breakdowns().get(0);
        assertThat(breakdown.dimension()).isEqualTo("targetGroup");
        assertThat(breakdown.additive()).isFalse();
        assertThat(breakdown.rows()).extracting(Breakdown.Row::label).containsExactly("Homeless people");
        JsonNode offers = json(breakdown.rows().get(0)).get("figures").get(6);
        assertThat(offers.get("code").textValue()).isEqualTo("F5");
        assertThat(offers.get("denominator").intValue()).isEqualTo(12);
        assertThat(offers.get("links")).isEmpty();
    }

    @Test
    void aFigureReadsAsTheContractSays() {
        JsonNode figure = json(figure("F5"));

        assertThat(names(figure))
                .containsExactly(
                        "code",
                        "name",
                        "side",
                        "unit",
                        "numerator",
                        "denominator",
                        "value",
                        "status",
                        "reason",
                        "quality",
                        "target",
                        "hangsOn",
                        "links");
        assertThat(figure.at("/quality/verifiedShare").toString())
                .isEqualTo("{\"numerator\":117,\"denominator\":144,\"value\":0.8125}");
        assertThat(figure.at("/links/provenance").textValue())
                .isEqualTo("/v1/reports/programs/" + PROGRAM + "/figures/F5/provenance");
        assertThat(figure.get("status").textValue()).isEqualTo("OK");
        assertThat(figure.get("reason").isNull()).isTrue();
    }

    @Test
    void partsStandBesideTheValue() {
        JsonNode destinations = json(figure("F7"));
        JsonNode total = json(figure("F15"));
        JsonNode hours = json(figure("F13.hours"));

        assertThat(destinations.get("negative").intValue()).isEqualTo(18);
        assertThat(destinations.at("/upper/denominator").intValue()).isEqualTo(198);
        assertThat(total.at("/value/amount").intValue()).isEqualTo(30_000_000);
        assertThat(total.at("/cash/currency").textValue()).isEqualTo("GBP");
        assertThat(hours.get("value").textValue()).isEqualTo("3200");
        assertThat(hours.get("own").textValue()).isEqualTo("0");
    }

    @Test
    void everyFigureShowsThePartsThatItsDefinitionNames() {
        report(CROSS_SECTOR, null).figures().forEach(figure -> assertThat(figure.parts())
                .as(figure.code())
                .containsOnlyKeys(FigureCatalogue.find(figure.code())
                        .orElseThrow()
                        .description()
                        .parts()
                        .keySet()));
    }

    @Test
    void linksKeepToTheCutOffThatWasNamed() {
        assertThat(new ProvenanceLinks(Scope.program(PROGRAM), CUT_OFF, null).of("F1"))
                .containsValue("/v1/reports/programs/" + PROGRAM + "/figures/F1/provenance?cutOff=2026-01-01");
    }

    @Test
    void saysWhatEachOrganisationPutIn() {
        OrganisationInput lead = report(CROSS_SECTOR, null).contributions().get(0);

        assertThat(lead)
                .isEqualTo(new OrganisationInput(
                        DataSetB.LEAD,
                        "MITIE Group",
                        pounds(6_000_000),
                        pounds(3_000_000),
                        pounds(4_500_000),
                        pounds(8_000_000),
                        pounds(8_500_000)));
    }

    private static Money pounds(long minor) {
        return new Money(minor, "GBP");
    }

    private static Figure figure(String code) {
        return report(CROSS_SECTOR, null).figures().stream()
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BreakdownSource row(CellSums.Builder sums) {
        return new BreakdownSource(
                BreakdownBy.TARGET_GROUP,
                List.of(new BreakdownSource.Row("HOMELESS", "Homeless people", sums.build(), Map.of())));
    }

    private static SharedValueReport report(CrossSector crossSector, @Nullable BreakdownSource breakdown) {
        ReportSource source = new ReportSource(
                Scope.program(PROGRAM),
                "The Real Apprentice",
                CUT_OFF,
                81_234,
                new Sectors(List.of(new Sectors.OfPartnership("Partners", crossSector))),
                DataSetB.basis(),
                Map.of(),
                breakdown,
                List.of(),
                List.of(),
                null,
                List.of(),
                Map.of(DataSetB.LEAD, "MITIE Group"));
        return SharedValueReport.of(source, new ProvenanceLinks(Scope.program(PROGRAM), null, null));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(Object value) {
        return ContractJson.MAPPER.valueToTree(value);
    }
}
