package org.sharedvalue.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @TempDir
    Path directory;

    @Test
    void namesTheLogAndItsLastLinesWhenTheProgramEndsEarly() {
        ChildProcess child = start("sh", "-c", "echo out of luck; exit 3");
        assertThatThrownBy(() -> child.awaitReady(LIMIT, () -> false))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContainingAll("part", "exit code 3", "part.log", "out of luck");
    }

    @Test
    void leavesNothingRunningWhenTheProgramIsNotReadyInTime() {
        ChildProcess child = start("sleep", "1000");
        assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(50), () -> false))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("not ready");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void stopsInGoodOrder() throws Exception {
        ChildProcess child =
                start("sh", "-c", "trap 'echo good bye; exit 0' TERM; echo up; while :; do sleep 0.05; done");
        child.awaitReady(LIMIT, () -> contains(child.log(), "up"));
        child.stop();
        assertThat(child.isAlive()).isFalse();
        assertThat(Files.readString(child.log())).contains("good bye");
    }

    @Test
    void childEndsWhenItsParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShortLivedParent.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String pid = parent.inputReader().readLine();
        ProcessHandle child = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        assertThat(child.isAlive()).isTrue();
        parent.destroyForcibly().waitFor();
        await().atMost(LIMIT).until(() -> !child.isAlive());
    }

    @Test
    void leftoverOfAnEarlierRunIsEnded() throws Exception {
        Process leftover = new ProcessBuilder("sleep", "1000").start();
        PidFile file = new PidFile(directory.resolve("part.pid"), Duration.ofMillis(50));
        file.write(leftover.toHandle());
        file.clearLeftover();
        assertThat(leftover.isAlive()).isFalse();
    }

    @Test
    void strangerWithTheOldProcessIdIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "1000").start();
        try {
            Path path = Files.writeString(directory.resolve("part.pid"), stranger.pid() + " 2012-06-30T00:00:00Z");
            new PidFile(path, Duration.ofMillis(50)).clearLeftover();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    private ChildProcess start(String... command) {
        return ChildProcess.start("part", directory, StopSignal.TERM, List.of(command), Map.of());
    }

    private static boolean contains(Path log, String word) {
        return LogTail.of(log).contains(word);
    }
}
