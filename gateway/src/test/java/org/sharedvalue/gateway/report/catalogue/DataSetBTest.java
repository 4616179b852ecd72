package org.sharedvalue.gateway.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.gateway.report.DataSetB;
import org.sharedvalue.gateway.report.value.ByOrganisation;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Ratio;
import org.sharedvalue.gateway.report.value.Reason;

class DataSetBTest {

    @ParameterizedTest
    @CsvSource({
        "F1, 291",
        "F1.participants, 291",
        "F2.completers, 198",
        "F2.leavers, 93",
        "F2.active, 0",
        "F13.volunteers, 118"
    })
    void countsComeOutToTheDigit(String code, long expected) {
        Computed figure = figure(code);

        assertThat(figure).isEqualTo(Computed.of(new Quantity.Count(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "F4, 198, 291, 0.6804",
        "F5, 144, 198, 0.7273",
        "F5s, 150, 291, 0.5155",
        "F6, 146, 198, 0.7374",
        "F6s, 146, 291, 0.5017",
        "F7, 163, 198, 0.8232",
        "F8.13, 124, 146, 0.8493",
        "F8.26, 104, 146, 0.7123",
        "F9, 88, 146, 0.6027",
        "F18, 98, 146, 0.6712"
    })
    void ratiosComeOutToTheDigit(String code, long numerator, long denominator, String value) {
        Computed figure = figure(code);

        assertThat(figure.ratio()).isEqualTo(new Ratio(numerator, denominator));
        assertThat(json(figure.value())).isEqualTo(value);
        assertThat(figure.status()).isEqualTo(FigureStatus.OK);
        assertThat(figure.reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "F7, lower, 163, 198",
        "F7, upper, 180, 198",
        "F8.13, knownOnly, 124, 137",
        "F8.13, response, 137, 146",
        "F8.13, upper, 133, 146",
        "F8.26, knownOnly, 104, 130",
        "F8.26, response, 130, 146",
        "F8.26, upper, 120, 146",
        "F8.52, knownOnly, 0, 0",
        "F8.52, response, 0, 146",
        "F8.52, upper, 146, 146"
    })
    void partsOfRatiosComeOutToTheDigit(String code, String part, long numerator, long denominator) {
        assertThat(figure(code).parts()).containsEntry(part, new Ratio(numerator, denominator));
    }

    @Test
    void positiveNegativeAndUnknownAddUpToTheCompleters() {
        Computed destinations = figure("F7");

        assertThat(destinations.parts())
                .containsEntry("negative", new Quantity.Count(18))
                .containsEntry("unknown", new Quantity.Count(17));
    }

    @Test
    void aYearWithoutResultsIsProvisional() {
        Computed figure = figure("F8.52");

        assertThat(figure.ratio()).isEqualTo(new Ratio(0, 146));
        assertThat(json(figure.value())).isEqualTo("0.0000");
        assertThat(figure.status()).isEqualTo(FigureStatus.PROVISIONAL);
        assertThat(figure.reason()).isEqualTo(Reason.LOW_RESPONSE);
        assertThat(json(figure.parts().get("knownOnly")))
                .isEqualTo("{\"numerator\":0,\"denominator\":0,\"value\":null}");
    }

    @ParameterizedTest
    @CsvSource({
        "F13.hours, 3200",
        "F13.mentorHours, 0",
        "F13.hoursPerVolunteer, 27.1186",
        "F13.hoursPerCompleter, 16.1616"
    })
    void hoursComeOutToTheDigit(String code, String expected) {
        assertThat(figure(code).value()).isEqualTo(new Quantity.Duration(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "F14, 8000000",
        "F15, 30000000",
        "F16.starter, 103093",
        "F16.completer, 151515",
        "F16.jobStart, 205479",
        "F16.sustained26, 288462"
    })
    void moneyComesOutToTheMinorUnit(String code, long expected) {
        Computed figure = figure(code);

        assertThat(figure.value()).isEqualTo(new Quantity.Amount(new Money(expected, "GBP")));
        assertThat(figure.status()).isEqualTo(FigureStatus.OK);
    }

    @Test
    void cashIsShownBesideTheTotals() {
        assertThat(figure("F15").parts()).containsEntry("cash", Quantity.money(14_500_000, "GBP"));
        assertThat(figure("F16.completer").parts())
                .containsEntry("full", Quantity.money(151_515, "GBP"))
                .containsEntry("cash", Quantity.money(73_232, "GBP"));
    }

    @Test
    void theLeadLeveragesFortyPercent() {
        ByOrganisation.Row lead = rows().stream()
                .filter(row -> row.organisationId().equals(DataSetB.LEAD))
                .findFirst()
                .orElseThrow();

        assertThat(lead)
                .isEqualTo(new ByOrganisation.Row(
                        DataSetB.LEAD,
                        8_500_000L,
                        21_500_000L,
                        new Ratio(8_500_000, 21_500_000).value(),
                        FigureStatus.OK,
                        null));
        assertThat(json(lead.value())).isEqualTo("0.3953");
    }

    @Test
    void leverageHasNoValueOfTheWholeProgram() {
        Computed leverage = figure("F17");

        assertThat(leverage.value()).isNull();
        assertThat(leverage.ratio()).isNull();
        assertThat(leverage.status()).isEqualTo(FigureStatus.OK);
        assertThat(rows()).hasSize(6);
    }

    @Test
    void qualityIsTheShareOfVerifiedOutcomes() {
        FigureDefinition offers = FigureCatalogue.find("F5").orElseThrow();

        assertThat(offers.verifiedShare(DataSetB.basis())).isEqualTo(new Ratio(117, 144));
    }

    private static List<ByOrganisation.Row> rows() {
        return figure("F17").parts().get("byOrganisation") instanceof ByOrganisation byOrganisation
                ? byOrganisation.rows()
                : List.of();
    }

    private static Computed figure(String code) {
        return FigureCatalogue.find(code).orElseThrow().compute(DataSetB.basis());
    }

    private static String json(@Nullable Object value) {
        try {
            return ContractJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
