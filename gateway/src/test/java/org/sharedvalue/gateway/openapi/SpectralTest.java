package org.sharedvalue.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs the linter of docs-lint where somebody has installed it; never installs anything itself. */
class SpectralTest {

    private static final Path FOLDER = Path.of("..", "docs-lint");

    @Test
    void spectralFindsNothing() throws IOException, InterruptedException {
        Path spectral = FOLDER.resolve("node_modules/@stoplight/spectral-cli/dist/index.js");
        assumeTrue(Files.exists(spectral), "spectral is not installed; run npm ci in docs-lint (needs Node 20).");
        Process lint = new ProcessBuilder(
                        "node",
                        spectral.toAbsolutePath().toString(),
                        "lint",
                        "--fail-severity=warn",
                        "--ruleset",
                        "spectral.yaml",
                        "../docs/openapi.yaml")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lint.waitFor()).as(said).isZero();
    }
}
