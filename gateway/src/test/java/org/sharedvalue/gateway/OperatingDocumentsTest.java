package org.sharedvalue.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.DocumentedMetric;

/**
 * Dashboard and alert rules ask for metrics of the table in docs/OPERATING.md only, which each service's test holds against
 * what it serves.
 */
class OperatingDocumentsTest {

    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final Pattern METRIC = Pattern.compile("(?<![a-z_\"])(?:[a-z]+_)+[a-z]+(?![a-z_(])");

    private static Set<String> documented() {
        return DocumentedMetric.all().stream().map(DocumentedMetric::name).collect(Collectors.toSet());
    }

    private static List<String> metricsIn(String expression) {
        return METRIC.matcher(expression).results().map(MatchResult::group).toList();
    }

    @Test
    void theDashboardShowsDocumentedMetricsOnlyAndEveryOneOfOurs() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(DOCUMENTS.resolve("grafana-dashboard.json").toFile());
        List<String> shown = dashboard.findValuesAsText("expr").stream()
                .flatMap(expression -> metricsIn(expression).stream())
                .toList();

        assertThat(documented()).isNotEmpty().containsAll(shown);
        assertThat(shown)
                .containsAll(documented().stream()
                        .filter(name -> name.startsWith("sharedvalue_"))
                        .toList());
    }

    @Test
    void everyAlertAsksForDocumentedMetricsAndSaysWhatToDo() throws IOException {
        JsonNode alerts =
                new YAMLMapper().readTree(DOCUMENTS.resolve("alerts.yaml").toFile());
        String operating = Files.readString(DOCUMENTS.resolve("OPERATING.md"));
        JsonNode rules = alerts.at("/groups/0/rules");

        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            String alert = rule.path("alert").asText();
            assertThat(rule.at("/labels/severity").asText()).as(alert).matches("page|ticket");
            assertThat(rule.at("/annotations/summary").asText()).as(alert).isNotBlank();
            assertThat(rule.at("/annotations/runbook").asText())
                    .isEqualTo("docs/OPERATING.md#" + alert.toLowerCase(Locale.ROOT));
            assertThat(operating).contains("\n### " + alert + "\n");
            assertThat(documented()).containsAll(metricsIn(rule.path("expr").asText()));
        });
        assertThat(rules.findValuesAsText("expr").stream().flatMap(expression -> metricsIn(expression).stream()))
                .isNotEmpty();
    }
}
