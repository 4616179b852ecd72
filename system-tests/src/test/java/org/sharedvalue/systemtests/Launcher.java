package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.sharedvalue.localstack.process.RepositoryRoot;

/** {@code ./run} as a process, with what it printed. */
final class Launcher implements AutoCloseable {

    private static final Path ROOT = RepositoryRoot.find();
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private Launcher(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** The script itself; for what it answers before it builds anything. */
    static Launcher script(Path directory, String... arguments) throws IOException {
        return start(directory, List.of(ROOT.resolve("run").toString()), List.of(arguments));
    }

    /** What the script starts once everything is built, on free ports and a data directory of its own. */
    static Launcher launch(Path directory, String... arguments) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                "showcase/target/showcase.jar:showcase/target/lib/*",
                "org.sharedvalue.showcase.Run",
                "--data=" + directory.resolve("data"));
        return start(directory, command, List.of(arguments));
    }

    private static Launcher start(Path directory, List<String> command, List<String> arguments) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(arguments);
        Path output = Files.createTempFile(directory, "launcher", ".out");
        Process process = new ProcessBuilder(whole)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launcher(process, output);
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("ends in time")
                .isTrue();
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void awaitOutput(String text) {
        Awaitility.await().atMost(LIMIT).until(() -> output().contains(text) || !process.isAlive());
        assertThat(output()).contains(text);
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** The processes that a run with this data directory has started and that still live. */
    static List<ProcessHandle> children(Path directory) throws IOException {
        List<ProcessHandle> alive = new ArrayList<>();
        for (String part : List.of("postgres", "kafka", "log")) {
            Path started = directory.resolve("data").resolve(part);
            if (!Files.isDirectory(started)) {
                continue;
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(started, "*.pid")) {
                for (Path file : files) {
                    String pid = Files.readString(file).split(" ", -1)[0];
                    ProcessHandle.of(Long.parseLong(pid)).ifPresent(alive::add);
                }
            }
        }
        return alive;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
