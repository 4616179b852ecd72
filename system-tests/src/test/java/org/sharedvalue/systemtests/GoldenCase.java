package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What the report of data set B must say, row by row of the case. */
final class GoldenCase {

    private GoldenCase() {}

    /** F1, F2, F4. */
    static void assertPeople(Report report) {
        assertThat(count(report, "F1")).isEqualTo(291);
        assertThat(count(report, "F1.participants")).isEqualTo(291);
        assertThat(count(report, "F2.completers")).isEqualTo(198);
        assertThat(count(report, "F2.leavers")).isEqualTo(93);
        assertThat(count(report, "F2.active")).isZero();
        assertRatio(report, "F4", "198/291", 0.6804);
    }

    /** F5, F6, F7, F18. */
    static void assertEmployment(Report report) {
        assertRatio(report, "F5", "144/198", 0.7273);
        assertThat(report.figure("F5")
                        .path("quality")
                        .path("verifiedShare")
                        .path("numerator")
                        .asInt())
                .isEqualTo(117);
        assertRatio(report, "F5s", "150/291", 0.5155);
        assertRatio(report, "F6", "146/198", 0.7374);
        assertRatio(report, "F6s", "146/291", 0.5017);
        assertRatio(report, "F7", "163/198", 0.8232);
        assertThat(report.part("F7", "upper")).isEqualTo("180/198");
        assertThat(report.figure("F7").path("negative").asInt()).isEqualTo(18);
        assertThat(report.figure("F7").path("unknown").asInt()).isEqualTo(17);
        assertRatio(report, "F18", "98/146", 0.6712);
        assertThat(report.figure("F18").path("hangsOn").asText()).isEqualTo("F6s");
    }

    /** F8, F9. */
    static void assertSustainment(Report report) {
        assertRatio(report, "F8.13", "124/146", 0.8493);
        assertThat(report.part("F8.13", "knownOnly")).isEqualTo("124/137");
        assertThat(report.part("F8.13", "response")).isEqualTo("137/146");
        assertThat(report.part("F8.13", "upper")).isEqualTo("133/146");
        assertRatio(report, "F8.26", "104/146", 0.7123);
        assertThat(report.part("F8.26", "knownOnly")).isEqualTo("104/130");
        assertThat(report.part("F8.26", "response")).isEqualTo("130/146");
        assertThat(report.part("F8.26", "upper")).isEqualTo("120/146");
        assertThat(report.ratio("F8.52")).isEqualTo("0/146");
        assertThat(report.figure("F8.52").path("status").asText()).isEqualTo("PROVISIONAL");
        assertThat(report.figure("F8.52").path("reason").asText()).isEqualTo("low-response");
        assertThat(report.part("F8.52", "knownOnly")).isEqualTo("0/0");
        assertThat(report.figure("F8.52").path("knownOnly").path("value").isNull())
                .isTrue();
        assertThat(report.part("F8.52", "response")).isEqualTo("0/146");
        assertThat(report.part("F8.52", "upper")).isEqualTo("146/146");
        assertRatio(report, "F9", "88/146", 0.6027);
    }

    /** F13. */
    static void assertVolunteering(Report report) {
        assertThat(hours(report, "F13.hours")).isEqualTo(3_200);
        assertThat(report.figure("F13.hours").path("paid").asText()).isEqualTo("3200");
        assertThat(count(report, "F13.volunteers")).isEqualTo(118);
        assertThat(hours(report, "F13.hoursPerVolunteer")).isEqualTo(27.1186);
        assertThat(hours(report, "F13.hoursPerCompleter")).isEqualTo(16.1616);
    }

    /** F14 to F17. */
    static void assertMoney(Report report, String leadId) {
        assertThat(pence(report.figure("F14").path("value"))).isEqualTo(80_000_00);
        assertThat(pence(report.figure("F15").path("value"))).isEqualTo(300_000_00);
        assertThat(pence(report.figure("F15").path("cash"))).isEqualTo(145_000_00);
        assertThat(pence(report.figure("F16.starter").path("full"))).isEqualTo(1_030_93);
        assertThat(pence(report.figure("F16.completer").path("full"))).isEqualTo(1_515_15);
        assertThat(pence(report.figure("F16.jobStart").path("full"))).isEqualTo(2_054_79);
        assertThat(pence(report.figure("F16.sustained26").path("full"))).isEqualTo(2_884_62);
        JsonNode leverage = leverage(report, leadId);
        assertThat(leverage.path("numerator").asLong()).isEqualTo(85_000_00);
        assertThat(leverage.path("denominator").asLong()).isEqualTo(215_000_00);
        assertThat(leverage.path("value").asDouble()).isEqualTo(0.3953);
    }

    static void assertRatio(Report report, String code, String halves, double value) {
        assertThat(report.ratio(code)).as(code).isEqualTo(halves);
        assertThat(report.figure(code).path("value").asDouble()).as(code).isEqualTo(value);
        assertThat(report.figure(code).path("status").asText()).as(code).isEqualTo("OK");
    }

    private static JsonNode leverage(Report report, String organisationId) {
        for (JsonNode row : report.figure("F17").path("byOrganisation")) {
            if (row.path("organisationId").asText().equals(organisationId)) {
                return row;
            }
        }
        throw new AssertionError("no leverage of " + organisationId);
    }

    private static int count(Report report, String code) {
        JsonNode figure = report.figure(code);
        assertThat(figure.path("status").asText()).as(code).isEqualTo("OK");
        return figure.path("value").asInt();
    }

    private static double hours(Report report, String code) {
        return Double.parseDouble(report.figure(code).path("value").asText());
    }

    private static long pence(JsonNode money) {
        assertThat(money.path("currency").asText()).isEqualTo("GBP");
        return money.path("amount").asLong();
    }
}
