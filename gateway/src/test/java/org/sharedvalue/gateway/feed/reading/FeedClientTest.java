package org.sharedvalue.gateway.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.report.PublishedEvents;

/** The client of docs/FEEDS.md, run as it is told there. */
@QuarkusTest
class FeedClientTest {

    private static final Path CLIENT = Path.of("..", "docs", "examples", "FeedClient.java");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KILLS = 2;

    private final FeedApi api = new FeedApi();
    private final Random random = new Random(1);

    @Inject
    AgroalDataSource dataSource;

    @TempDir
    Path folder;

    @TempDir
    Path classes;

    /** To be compiled anew each time would take longer than all the rest. */
    @BeforeEach
    void compile() {
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "--release", "17", "-d", classes.toString(), CLIENT.toString()))
                .isZero();
    }

    private Process started(String... more) throws IOException {
        return started(List.of("-XX:TieredStopAtLevel=1", "-cp", classes.toString(), "FeedClient"), more);
    }

    private Process started(List<String> program, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(program);
        command.addAll(List.of(
                "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class),
                api.key(),
                folder.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** What the client has, by its own rule: everything up to the last line that says where to go on. */
    private Map<String, String> kept() throws IOException {
        Map<String, String> page = new HashMap<>();
        Map<String, String> kept = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("journal"))) {
            JsonNode json = JSON.readTree(line);
            if (json.has("next")) {
                kept = new HashMap<>(page);
            } else if (json.path("kind").asText().equals("TOMBSTONE")) {
                page.remove(json.path("subject").asText());
            } else {
                page.put(json.path("subject").asText(), line);
            }
        }
        return kept;
    }

    private Map<String, String> snapshot() throws IOException {
        Map<String, String> snapshot = new HashMap<>();
        for (String line :
                api.read(FeedApi.FEED + "/snapshot").asString().lines().toList()) {
            snapshot.put(JSON.readTree(line).path("subject").asText(), line);
        }
        assertThat(snapshot.remove("")).startsWith("{\"end\":true,\"count\":" + snapshot.size());
        return snapshot;
    }

    @Test
    void endsWithTheSnapshotHoweverOftenItIsKilledAndWhereverItsPositionIsGone()
            throws IOException, InterruptedException, SQLException {
        api.begin().subscribe();
        List<UUID> jobs = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            Process client = started();
            publish(jobs);
            Path journal = folder.resolve("journal");
            long before = Files.exists(journal) ? Files.size(journal) : 0;
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(journal) && Files.size(journal) > before);
            client.destroyForcibly().waitFor();
            // As if the power had failed in the middle of a page.
            Files.writeString(journal, "{\"specversion\":\"1.0\",\"id", StandardOpenOption.APPEND);
        }
        fed(jobs.size());
        finish(started("once"));
        assertThat(kept()).isEqualTo(snapshot()).hasSize(jobs.size());

        Sql.execute(dataSource, "UPDATE feed SET first = head + 1 WHERE funder_id = '" + api.funder + "'");
        Files.writeString(
                folder.resolve("journal"),
                "{\"next\":\"/v1/feeds/outcomes?after=" + new FeedPosition(7_000, 1).encoded(api.funder) + "\"}\n");
        finish(started(List.of(CLIENT.toString()), "once"));
        assertThat(kept()).isEqualTo(snapshot()).hasSize(jobs.size());
    }

    private void publish(Collection<UUID> jobs) {
        List<DomainEvent> events = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            UUID job = UUID.randomUUID();
            jobs.add(job);
            events.add(api.job(job, 1, "REPORTED"));
            if (random.nextBoolean()) {
                events.add(api.job(job, 2, random.nextBoolean() ? "VERIFIED" : "RETRACTED"));
            }
        }
        PublishedEvents.takeIn(events);
    }

    private void fed(int jobs) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Sql.number(
                                dataSource,
                                "SELECT count(DISTINCT outcome_id) FROM feed_entry WHERE funder_id = ?"
                                        + " AND (SELECT seq FROM feeder) = (SELECT seq FROM ledger_head)",
                                api.funder)
                        == jobs);
    }

    private static void finish(Process client) throws InterruptedException {
        assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(client.exitValue()).isZero();
    }
}
