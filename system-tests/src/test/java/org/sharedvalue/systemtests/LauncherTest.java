package org.sharedvalue.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final String[] FREE_PORTS = {
        "--gateway-port=0",
        "--partner-port=0",
        "--program-port=0",
        "--outcomes-port=0",
        "--postgres-port=0",
        "--kafka-port=0",
        "--issuer-port=0"
    };
    private static final Pattern LEDGER_POSITION = Pattern.compile("ledger position (\\d+)");

    @TempDir
    Path directory;

    @Test
    void printsReportsFindsItsDataAgainAndSaysWhichPartFailed() throws Exception {
        String first;
        try (Launcher run = launch("--once")) {
            assertThat(run.exitCode()).isZero();
            first = run.output();
            assertThat(first)
                    .contains("72.7 % (144/198) declared", "198 declared", "144 declared", "68.0 % (198/291)")
                    .contains("GBP 300 000.00");
            assertThat(Launcher.children(directory)).isEmpty();
        }
        try (Launcher again = launch()) {
            again.awaitOutput("Ctrl-C stops it");
            assertThat(positions(again.output())).isEqualTo(positions(first));
            assertThat(again.output())
                    .contains("/docs", "/openapi", "./run --data '" + directory + "/data' token admin");
            assertThat(Launcher.children(directory)).hasSizeGreaterThanOrEqualTo(6);
            try (Launcher token = Launcher.launch(directory, "token", "admin")) {
                assertThat(token.exitCode()).isZero();
                assertThat(token.output().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
            }
            try (Launcher second = launch()) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output()).contains("another run");
            }
            kafka().destroyForcibly();
            assertThat(again.exitCode()).isEqualTo(1);
            assertThat(again.output())
                    .contains("Kafka ended unexpectedly", "kafka.log")
                    .doesNotContain("\tat ");
            assertThat(Launcher.children(directory)).isEmpty();
        }
    }

    private ProcessHandle kafka() throws Exception {
        return Launcher.children(directory).stream()
                .filter(each -> each.info().commandLine().orElse("").contains("BrokerMain"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesTheOptionThatMovesATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Launcher run = launch("--program-port=" + taken.getLocalPort())) {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output()).contains("Port " + taken.getLocalPort(), "program-service", "--program-port");
        }
    }

    @Test
    void leavesNothingRunningWhenItIsStoppedOrKilledOrAPartFailsWhileItStarts() throws Exception {
        try (Launcher run = launch("--once")) {
            run.awaitOutput("Starting PostgreSQL");
            run.terminate();
            run.exitCode();
            assertThat(Launcher.children(directory)).isEmpty();
        }
        try (Launcher run = launch()) {
            run.awaitOutput("Starting PostgreSQL");
            run.kill();
            run.exitCode();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Launcher.children(directory).isEmpty());
        }
        try (Launcher run = launch("--once")) {
            run.awaitOutput("Starting the four services");
            kafka().destroyForcibly();
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output()).contains("Kafka ended unexpectedly", "kafka.log");
            assertThat(Launcher.children(directory)).isEmpty();
        }
    }

    @Test
    void explainsThatNoTokenIsToBeHadFromASuiteThatDoesNotRun() throws Exception {
        try (Launcher token = Launcher.launch(directory, "token", "admin")) {
            assertThat(token.exitCode()).isEqualTo(1);
            assertThat(token.output()).contains("not running", "./run");
        }
    }

    @Test
    void answersQuestionsAboutItselfWithoutBuilding() throws Exception {
        try (Launcher help = Launcher.script(directory, "--help")) {
            assertThat(help.exitCode()).isZero();
            assertThat(help.output()).contains("--once", "--fresh", "--gateway-port", "token staff");
        }
        try (Launcher unknown = Launcher.script(directory, "--twice")) {
            assertThat(unknown.exitCode()).isEqualTo(2);
            assertThat(unknown.output()).contains("--twice", "--help");
        }
    }

    private Launcher launch(String... arguments) throws Exception {
        String[] all = new String[FREE_PORTS.length + arguments.length];
        System.arraycopy(FREE_PORTS, 0, all, 0, FREE_PORTS.length);
        System.arraycopy(arguments, 0, all, FREE_PORTS.length, arguments.length);
        return Launcher.launch(directory, all);
    }

    private static List<String> positions(String output) {
        return LEDGER_POSITION.matcher(output).results().map(MatchResult::group).toList();
    }
}
