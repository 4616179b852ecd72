package org.sharedvalue.systemtests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * Funders of the program that is written about, each with the client of docs/FEEDS.md at work on its feed. They are killed
 * as often as the rest, and each is to end with what its snapshot shows.
 */
final class Payers implements AutoCloseable {

    private static final Path CLIENT = Path.of("..", "docs", "examples", "FeedClient.java");
    private static final int COUNT = 3;
    private static final Duration DRAIN = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Processes processes;
    private final Random random;
    private final Path folder;
    private final List<String> keys = new ArrayList<>();
    private final List<Process> clients = new ArrayList<>();

    private Payers(Processes processes, Random random, Path folder) {
        this.processes = processes;
        this.random = random;
        this.folder = folder;
    }

    /** Makes funders of a partnership, with a key each. */
    static Payers of(Processes processes, Client admin, String partnershipId, String name, Random random)
            throws IOException {
        Payers payers = new Payers(processes, random, Files.createTempDirectory("payers"));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", payers.folder.toString(), CLIENT.toString());
        assertThat(compiled).isZero();
        for (int number = 0; number < COUNT; number++) {
            String funder = posted(
                    admin,
                    "/v1/organisations",
                    Map.of("legalName", name + " funder " + number, "sector", "NON_PROFIT", "country", "GB"),
                    "id");
            posted(admin, "/v1/organisations/" + funder + "/transitions", Map.of("to", "ACTIVE"), "id");
            posted(
                    admin,
                    "/v1/partnerships/" + partnershipId + "/members",
                    Map.of("organisationId", funder, "role", "FUNDER", "from", World.FIRST_DAY),
                    "id");
            payers.keys.add(posted(
                    admin,
                    "/v1/subscriptions",
                    Map.of("organisationId", funder, "agreementReference", name),
                    "apiKey"));
        }
        return payers;
    }

    private static String posted(Client admin, String path, Map<String, Object> body, String answered) {
        Reply reply = admin.post(path, body, "");
        assertThat(reply.status()).as("%s: %s", path, reply.body()).isIn(200, 201);
        return reply.body().path(answered).asText();
    }

    /** Kills them, wherever they are, and sets them to work again at any door. */
    void restart() {
        kill();
        List<String> doors = processes.doors();
        for (int number = 0; number < COUNT; number++) {
            clients.add(start(number, doors.get(random.nextInt(doors.size()))));
        }
    }

    private Process start(int number, String door, String... more) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder.toString(),
                "FeedClient",
                door,
                keys.get(number),
                folder.resolve("of-" + number).toString()));
        command.addAll(List.of(more));
        try {
            return new ProcessBuilder(command).inheritIO().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void kill() {
        clients.forEach(client -> client.destroyForcibly().onExit().join());
        clients.clear();
    }

    /** Answers how many outcomes each funder ends with, once it is sure that they are those of its snapshot. */
    List<Integer> settled(Books books) throws IOException, InterruptedException {
        kill();
        await("feeds tell everything").atMost(DRAIN).until(books::feedsAreUpToDate);
        List<Integer> counts = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            String door = processes.doors().get(number % processes.doors().size());
            Process last = start(number, door, "once");
            assertThat(last.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(last.exitValue()).isZero();
            Map<String, String> kept =
                    kept(Files.readAllLines(folder.resolve("of-" + number).resolve("journal")));
            assertThat(kept).as("what funder " + number + " knows").isEqualTo(snapshot(door, keys.get(number)));
            counts.add(kept.size());
        }
        return counts;
    }

    private static Map<String, String> kept(List<String> lines) throws IOException {
        Map<String, String> kept = new HashMap<>();
        long before = -1;
        for (String line : lines) {
            JsonNode item = JSON.readTree(line);
            if (item.has("next")) {
                continue;
            }
            long position = item.path("sequence").asLong();
            assertThat(before < 0 || position == before + 1)
                    .as("position " + position + " after " + before)
                    .isTrue();
            before = position;
            if (item.path("kind").asText().equals("TOMBSTONE")) {
                kept.remove(item.path("subject").asText());
            } else {
                kept.put(item.path("subject").asText(), line);
            }
        }
        return kept;
    }

    private static Map<String, String> snapshot(String door, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + "/v1/feeds/outcomes/snapshot"))
                .header("X-API-Key", key)
                .build();
        Map<String, String> snapshot = new HashMap<>();
        List<String> lines = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .toList();
        for (String line : lines) {
            snapshot.put(JSON.readTree(line).path("subject").asText(), line);
        }
        assertThat(snapshot.remove("")).startsWith("{\"end\":true,\"count\":" + snapshot.size());
        return snapshot;
    }

    @Override
    public void close() {
        kill();
    }
}
