package org.sharedvalue.gateway.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.ContractJson;

/** Looks at pages in a real Chromium where there is one; never installs anything itself. */
@QuarkusTest
class PageInBrowserTest {

    private static final Path FOLDER = Path.of("..", "browser-checks");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int PAGES_OF_PAPER = 2;

    @TestHTTPResource("/")
    URI gateway;

    private JsonNode look(List<Map<String, Object>> pages) throws IOException, InterruptedException {
        Path pictures = Files.createDirectories(Path.of("target", "pages"));
        Path errors = pictures.resolve("errors.txt");
        Process check = new ProcessBuilder("node", "check.mjs")
                .directory(FOLDER.toFile())
                .redirectError(errors.toFile())
                .start();
        ContractJson.MAPPER.writeValue(
                check.getOutputStream(),
                Map.of(
                        "chromium",
                        CHROMIUM.toString(),
                        "folder",
                        pictures.toAbsolutePath().toString(),
                        "pages",
                        pages));
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(Files.readString(errors)).isZero();
        return ContractJson.MAPPER.readTree(said);
    }

    @Test
    void readersOfEveryKindReadItOnEveryWidthAndOnTwoSheetsOfPaper() throws IOException, InterruptedException {
        assumeTrue(Files.exists(CHROMIUM), "There is no Chromium here: install the package chromium (Debian).");
        assumeTrue(
                Files.exists(FOLDER.resolve("node_modules/axe-core")),
                "axe-core is not installed: run npm ci in browser-checks (needs Node 20).");
        PageReport report = PageReport.takenIn();
        JsonNode seen = look(List.of(
                Map.of(
                        "name",
                        "live",
                        "url",
                        gateway.resolve(PageApi.view(report.program())).toString()),
                Map.of(
                        "name",
                        "empty",
                        "url",
                        gateway.resolve(PageApi.view(report.small())).toString()),
                Map.of(
                        "name",
                        "public",
                        "url",
                        gateway.resolve("/v1/releases/" + PageApi.published(report.program()))
                                .toString())));

        assertThat(seen).hasSize(3).allSatisfy(page -> {
            String name = page.path("name").asText();
            assertThat(page.path("violations")).as("accessibility of " + name).isEmpty();
            assertThat(page.path("overflowing"))
                    .as("widths that scroll sideways of " + name)
                    .isEmpty();
            assertThat(page.path("said")).as("what the browser says of " + name).isEmpty();
            assertThat(page.path("firstFocus").asText()).as(name).isEqualTo("#report");
            assertThat(page.path("printed").asInt()).as("sheets of " + name).isLessThanOrEqualTo(PAGES_OF_PAPER);
        });
    }
}
