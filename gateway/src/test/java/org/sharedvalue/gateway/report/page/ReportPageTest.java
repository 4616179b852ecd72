package org.sharedvalue.gateway.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.contracttests.call.Answer;

/** The golden case as a page. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageTest {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PageReport report;

    @BeforeAll
    void takeIn() {
        report = PageReport.takenIn();
    }

    private static String text(Answer page) {
        String body = page.asString().replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", " ");
        return SPACE.matcher(body).replaceAll(" ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                                    | application/json",
                "text/html, */*                                         | text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8 | text/html",
                "text/html;q=0.5, application/json                      | application/json",
                "application/json;q=0.5, text/html                      | text/html",
                "text/html;q=0, */*                                     | application/json",
                "text/csv, text/html;q=0.9                              | text/csv",
                "application/json;q=0.1, application/x-ndjson;q=0.2     | application/x-ndjson"
            })
    void answersWithWhatItsReaderLikesBest(String accept, String type) {
        Answer answer = PageApi.report(report.program(), accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        assertThat(answer.header("Vary")).contains("Accept");
    }

    @Test
    void saysWhatTheReportSays() {
        String page = text(PageApi.report(report.program(), PageApi.BROWSER));

        assertThat(page)
                .contains("The Real Apprentice, modelled", "up to and including 1 January 2026", "Live report")
                .contains("£300,000", "3,200 h", "27.1 h", "£1,515.15")
                .contains("72.7%", "144 of 198 who completed", "146 of 198 who completed")
                .contains("124 of 146 due for a check", "9 not known", "16 not known")
                .contains("146 not known · Provisional")
                .contains("An employer has not declared what is needed to compute it.")
                .contains("We found people who stay", "Below the least that is acceptable, 73%")
                .contains("F7 Positive destination rate 82.3% (163 of 198)", "Intake 12 24 16 11 8 of 11")
                .contains("European Employee Volunteering Award")
                .contains("F17 Leverage By organisation")
                .contains("Attendance Not known There is nothing to count among yet.");
    }

    @Test
    void isThePageOfThisReaderAndRunsNothing() {
        Answer page = PageApi.report(report.program(), PageApi.BROWSER);
        Answer json = PageApi.report(report.program(), "application/json");

        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(page.header("Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(page.header("ETag")).startsWith("\"").isNotEqualTo(json.header("ETag"));
        assertThat(page.asString()).doesNotContain("<script", " style=", "<em>proud");
        Answer again = PageApi.asAdmin()
                .header("Accept", PageApi.BROWSER)
                .header("If-None-Match", page.header("ETag"))
                .get(PageApi.path(report.program()));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void namesThatBiteAreTextAndNothingMeasuredIsSaidSo() {
        Answer page = PageApi.report(report.small(), "text/html");

        assertThat(page.asString())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;Sons&quot;");
        assertThat(text(page))
                .contains("£123.45", "Nobody is enrolled here, so nothing was measured.")
                .contains("so the figures of the business side are left out");
    }

    @Test
    void speaksTheLanguageOfItsReaderAsFarAsItIsTranslated() {
        Answer page = PageApi.asAdmin()
                .header("Accept", "text/html")
                .header("Accept-Language", "xx, cy;q=0.9, en;q=0.5")
                .get(PageApi.path(report.program()));

        assertThat(page.header("Content-Language")).isEqualTo("cy");
        assertThat(page.asString()).contains("<html lang=\"cy\">", "Adroddiad gwerth a rennir", "144 o 198");
        assertThat(text(page)).contains("Cyfradd cynigion swydd", "What went in");
    }

    @Test
    void everybodyReadsThePageOfWhatIsPublicInWordsThatExplainWhatIsMissing() {
        String id = PageApi.published(report.program());

        Answer page = given().header("Accept", PageApi.BROWSER).get("/v1/releases/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(text(page))
                .contains("Public release. Counts are rounded to 5, and groups of fewer than 10 people")
                .contains("145 of 200 who completed", "125 of 145 due for a check")
                .contains("Releases leave this figure out")
                .contains("Groups this small are nearly always withheld in a release", "Withheld")
                .contains("SHA-256 of the report behind this page")
                .doesNotContain("144 of 198", "9 not known", "We found people who stay");
        Set<String> tags = new HashSet<>();
        for (String type : List.of("application/json", "text/csv", "application/x-ndjson", "text/html")) {
            tags.add(given().header("Accept", type).get("/v1/releases/" + id).header("ETag"));
        }
        assertThat(tags).hasSize(4).allMatch(tag -> tag.matches("\"[^\"]+\""), "strong and quoted");

        String next = PageApi.published(report.program());
        assertThat(given().header("Accept", PageApi.BROWSER)
                        .get("/v1/releases/" + id)
                        .asString())
                .contains("A later release has taken the place of this one", "href=\"/v1/releases/" + next + "\"");
    }
}
