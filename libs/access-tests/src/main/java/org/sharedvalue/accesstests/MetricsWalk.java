package org.sharedvalue.accesstests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.sharedvalue.contracttests.call.Call.given;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.TestStack;

/**
 * Holds what a service shows to operators against docs/OPERATING.md. A service extends it as a {@code @QuarkusTest} and
 * calls what makes every metric appear.
 */
public abstract class MetricsWalk {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}|\"[^\"]*[0-9]{6,}[^\"]*\"|[0-9a-f]{32}");

    /** Name of the service, as the document says it. */
    protected abstract String service();

    /** Paths with ids in them; they are asked for by the admin and by the staff of an organisation. */
    protected abstract Set<String> paths();

    /** Anything else that has to happen before every metric is there. */
    protected void use() {}

    @BeforeEach
    void call() {
        use();
        for (String path : paths()) {
            String resolved = path.replace("{id}", "" + UUID.randomUUID());
            given().token(TestStack.adminToken()).get(resolved);
            given().token(TestStack.staffToken(UUID.randomUUID())).get(resolved);
        }
        given().token(TestStack.adminToken()).get("/v1/nothing/" + UUID.randomUUID());
        given().token(TestStack.adminToken()).get("/" + UUID.randomUUID());
    }

    private static String metrics() {
        return given().get("/q/metrics").statusCode(200).asString();
    }

    private static Set<String> names(String metrics) {
        return metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[ {].*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void everyDocumentedMetricExists() {
        assertThat(names(metrics()))
                .containsAll(DocumentedMetric.all().stream()
                        .filter(metric -> metric.isOf(service()))
                        .map(DocumentedMetric::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyMetricOfOursIsDocumented() {
        Set<String> documented = DocumentedMetric.all().stream()
                .filter(metric -> metric.isOf(service()))
                .map(DocumentedMetric::name)
                .collect(Collectors.toSet());
        assertThat(names(metrics()).stream().filter(name -> name.startsWith("sharedvalue_")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(documented).contains(name));
    }

    @Test
    void noLabelHoldsAnId() {
        assertThat(metrics().lines().filter(line -> line.contains("{")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(ID.matcher(line.substring(0, line.lastIndexOf('}')))
                                .find())
                        .as(line)
                        .isFalse());
    }

    @Test
    void saysWhetherItLivesIsReadyAndHasStarted() {
        for (String kind : Set.of("live", "ready", "started")) {
            given().get("/q/health/" + kind).statusCode(200);
        }
        given().get("/q/health/live")
                .body("checks.name", hasItem(service().equals("gateway") ? "event intake" : "outbox relay"));
    }
}
