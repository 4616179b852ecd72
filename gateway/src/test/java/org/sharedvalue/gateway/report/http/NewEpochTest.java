package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.gateway.ledger.Epoch;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.report.DataSetBEvents;
import org.sharedvalue.gateway.report.PublishedEvents;

/** What a new epoch of the ledger means to those who read. */
@QuarkusTest
class NewEpochTest {

    private final DataSetBEvents population = new DataSetBEvents();
    private final ReportApi api = new ReportApi(population.program());

    @Inject
    AgroalDataSource dataSource;

    @Inject
    LedgerWatch watch;

    private JsonNode report() throws IOException {
        JsonNode report = api.report("cutOff=2026-01-01");
        ((ObjectNode) report).remove("asOfSeq");
        return report;
    }

    private static String next(Answer page) {
        String link = page.header("Link");
        return link.substring(1, link.indexOf('>'));
    }

    private static void assertGone(Answer refused) {
        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("gone");
    }

    @Test
    void oldPositionsAreGoneAndTheReportIsTheSame() throws IOException, SQLException {
        PublishedEvents.takeIn(population.events());
        JsonNode before = report();
        String provenance = next(ReportApi.get(api.path("F5", "limit=1")));
        assertThat(ReportApi.get(provenance).statusCode()).isEqualTo(200);
        int epoch = watch.epoch() + 1;

        Epoch.begin(dataSource, epoch);

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> watch.epoch() == epoch);
        assertGone(ReportApi.get(provenance));
        assertThat(report()).isEqualTo(before);
        assertThat(api.report("cutOff=2026-01-01").get("asOfSeq").longValue())
                .isGreaterThan(epoch * 1_000_000_000_000L);
    }
}
