package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.gateway.figure.Dimension;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.GatewayRows;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class ReportResourceTest {

    private static final LocalDate DAY = GatewayRows.DAY;

    private final UUID program = UUID.randomUUID();
    private final UUID business = UUID.randomUUID();
    private final UUID charity = UUID.randomUUID();
    private final GatewayRows rows = new GatewayRows(program);

    @BeforeEach
    void aProgramOfABusinessAndACharity() {
        rows.program(business, charity)
                .organisation(business, "MITIE Group", Sector.FOR_PROFIT)
                .organisation(charity, "London Employer Accord", Sector.NON_PROFIT);
    }

    @Test
    void sumsCellsUpToTheCutOff() {
        measure();

        report("?cutOff=2010-03-31")
                .statusCode(200)
                .contentType("application/json")
                .body("cutOff", equalTo("2010-03-31"))
                .body("scope.name", equalTo("The Real Apprentice"))
                .body("scope.crossSector", equalTo(true))
                .body("figures.find { it.code == 'F1' }.value", equalTo(3))
                .body("figures.find { it.code == 'F2.completers' }.value", equalTo(0));
        report("?cutOff=2010-04-01")
                .body("figures.find { it.code == 'F2.completers' }.value", equalTo(2))
                .body("figures.find { it.code == 'F5' }.numerator", equalTo(1))
                .body("figures.find { it.code == 'F5' }.denominator", equalTo(2))
                .body("figures.find { it.code == 'F5' }.value", equalTo(0.5));
    }

    @Test
    void theCutOffIsTodayUnlessNamed() {
        report("")
                .body("cutOff", equalTo(today().toString()))
                .body("figures[0].links.provenance", not(matchesPattern(".*\\?.*")));
    }

    @Test
    void aProgramWithoutEnrolmentsHasNothingMeasured() {
        rows.declared("F2.completers", 198, DAY).declared("F5.numerator", 144, DAY);

        report("")
                .statusCode(200)
                .body("figures.find { it.code == 'F1' }.value", nullValue())
                .body("figures.find { it.code == 'F1' }.reason", equalTo("no-measured-records"))
                .body("figures.find { it.code == 'F9' }.status", equalTo("NOT_COMPUTABLE"))
                .body("declared[0].code", equalTo("F5"))
                .body("declared[0].value", equalTo(0.7273))
                .body("declared.code", contains("F5", "F2.completers", "F5.numerator"));
    }

    @Test
    void valuesPaidHoursAtTheRateOfTheDay() {
        rows.cell(Dimension.ALL, "", Metric.PAID_QUARTERS, business, DAY, 3)
                .cell(Dimension.ALL, "", Metric.PAID_QUARTERS, business, DAY.plusDays(1), 3)
                .rate(business, DAY, 1_001, "GBP");

        report("")
                .body("figures.find { it.code == 'F14' }.value.amount", equalTo(1_502))
                .body("figures.find { it.code == 'F14' }.value.currency", equalTo("GBP"))
                .body("figures.find { it.code == 'F13.hours' }.value", equalTo("1.5"))
                .body("contributions[0].name", equalTo("MITIE Group"))
                .body("contributions[0].timeValue.amount", equalTo(1_502));
    }

    @Test
    void breaksDownByCohortInTheOrderOfTheirStart() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        rows.cohort(second, "Intake 2", DAY.plusWeeks(10)).cohort(first, "Intake 1", DAY);
        for (String cohort : new String[] {"UNKNOWN", second.toString(), first.toString()}) {
            rows.cell(Dimension.COHORT, cohort, Metric.ENROLMENTS, new UUID(0, 0), DAY, 2)
                    .cell(Dimension.COHORT, cohort, Metric.STARTERS, new UUID(0, 0), DAY, 2);
        }

        report("?breakdown=cohort")
                .body("breakdowns[0].dimension", equalTo("cohort"))
                .body("breakdowns[0].additive", equalTo(true))
                .body("breakdowns[0].rows.label", contains("Intake 1", "Intake 2", "UNKNOWN"))
                .body("breakdowns[0].rows.value", contains(first.toString(), second.toString(), "UNKNOWN"))
                .body("breakdowns[0].rows[0].figures.find { it.code == 'F1' }.value", equalTo(2))
                .body("breakdowns[0].rows[0].figures.code", not(hasItem("F1.participants")))
                .body("breakdowns[0].rows[0].figures.code", not(hasItem("F15")));
    }

    @Test
    void breaksDownByAgeInTheOrderOfAge() {
        for (String band : new String[] {"UNKNOWN", "65_PLUS", "18_24", "UNDER_18"}) {
            rows.cell(Dimension.AGE_BAND, band, Metric.ENROLMENTS, new UUID(0, 0), DAY, 1);
        }
        rows.cell(Dimension.AGE_BAND, "35_49", Metric.ENROLMENTS, new UUID(0, 0), DAY, 0);

        report("?breakdown=ageBand")
                .body("breakdowns[0].rows.value", contains("UNDER_18", "18_24", "65_PLUS", "UNKNOWN"));
    }

    @Test
    void targetGroupsDoNotAddUp() {
        report("?breakdown=targetGroup")
                .body("breakdowns[0].dimension", equalTo("targetGroup"))
                .body("breakdowns[0].additive", equalTo(false));
    }

    @Test
    void sameRecordsGiveTheSameBytes() {
        measure();

        Answer first = report("?cutOff=2010-04-01");
        Answer second = report("?cutOff=2010-04-01");

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).matches("\"[^\"]+\"");
    }

    @Test
    void whoHasTheReportIsToldSo() {
        String tag = report("?cutOff=2010-04-01").header("ETag");

        Answer again = as(TestStack.adminToken())
                .header("If-None-Match", tag)
                .get("/v1/reports/programs/" + program + "?cutOff=2010-04-01");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Ledger-Head")).isNotBlank();
        assertThat(again.asByteArray()).isEmpty();
    }

    @Test
    void aChangeOfTheRecordsChangesReportAndTag() {
        String before = report("?cutOff=2010-04-01").header("ETag");

        measure();

        Awaitility.await().untilAsserted(() -> {
            Answer after = report("?cutOff=2010-04-01");
            after.body("figures.find { it.code == 'F1' }.value", equalTo(3));
            assertThat(after.header("ETag")).isNotEqualTo(before);
        });
    }

    @Test
    void namesTheLastEntryThatConcernsIt() {
        UUID stranger = UUID.randomUUID();
        rows.entry("organisation", charity.toString(), 1, null, "sharedvalue.organisation.activated.v1");
        long last = head();
        rows.entry("organisation", stranger.toString(), 1, null, "sharedvalue.organisation.activated.v1");

        Answer report = report("");

        assertThat(report.jsonPath().getLong("asOfSeq")).isEqualTo(last);
        assertThat(Long.parseLong(report.header("Ledger-Head"))).isGreaterThanOrEqualTo(last);
        assertThat(report.header("Ledger-Time")).endsWith("Z");
        assertThat(report.header("Ledger-Lag-Millis")).matches("\\d+");
    }

    @Test
    void unfulfilledWishesShareOneWaitAndMarkTheReportAsBehind() {
        String unfulfilled = "atLeast=%s:1&atLeast=%s:1&".formatted(UUID.randomUUID(), UUID.randomUUID());

        Instant asked = Instant.now();
        Answer report = report("?" + unfulfilled + "atLeast=" + program + ":1");

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.header("Report-Behind")).isEqualTo("true");
        assertThat(Duration.between(asked, Instant.now()))
                .isBetween(Duration.ofMillis(4_500), Duration.ofMillis(9_500));
    }

    @Test
    void aFulfilledWishDoesNot() {
        Answer report = report("?atLeast=" + program + ":1");

        assertThat(report.header("Report-Behind")).isNull();
    }

    private void measure() {
        rows.cell(Metric.ENROLMENTS, LocalDate.of(1, 1, 1), 3)
                .cell(Metric.STARTERS, DAY, 3)
                .cell(Metric.COMPLETERS, LocalDate.of(2010, 4, 1), 2)
                .cell(Metric.COMPLETERS_WITH_OFFER, LocalDate.of(2010, 4, 1), 1);
        rows.entry("enrolment", UUID.randomUUID().toString(), 1, null, "sharedvalue.enrolment.started.v1");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private long head() {
        return Long.parseLong(report("?atLeast=" + charity + ":1").header("Ledger-Head"));
    }

    private Answer report(String query) {
        return as(TestStack.adminToken()).get("/v1/reports/programs/" + program + query);
    }

    private static Call as(String token) {
        return given().token(token).accept("application/json");
    }
}
