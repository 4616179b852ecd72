package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sharedvalue.localstack.process.RepositoryRoot;

/** The front-end sample, run by npm as its page describes. */
final class FrontEnd {

    private static final Path FOLDER = RepositoryRoot.find().resolve("front-end");

    private FrontEnd() {}

    /** Whether its packages are there; only a machine with npm and its registry can get them. */
    static boolean isInstalled() {
        return Files.isDirectory(FOLDER.resolve("node_modules"));
    }

    /** What a script of package.json printed, once it has succeeded. */
    static String run(String script, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder npm = new ProcessBuilder("npm", "run", "--silent", script)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true);
        npm.environment().putAll(environment);
        Process process = npm.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
