package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracttests.call.JsonPath;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.Publisher;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.localstack.TestStack;

/** Reports while what they are read from is made anew, and after it. */
@QuarkusTest
class RebuiltReportTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final LocalDate START = LocalDate.of(2020, 1, 6);
    private static final String REBUILD = "/v1/status/rebuild";

    private final UUID program = UUID.randomUUID();
    private final ReportApi api = new ReportApi(program);
    private final List<DomainEvent> published = new ArrayList<>();

    private DomainEvent start() {
        DomainEvent start = Events.enrolment(UUID.randomUUID(), 1, "ACTIVE", UUID.randomUUID(), program, START, null);
        published.add(start);
        return start;
    }

    private static String rebuild() {
        given().token(TestStack.adminToken()).post(REBUILD).statusCode(202);
        Awaitility.await().atMost(LONG).until(() -> !newest().getString("state").equals("RUNNING"));
        return newest().getString("state");
    }

    private static JsonPath newest() {
        return ReportApi.get(REBUILD).statusCode(200).jsonPath();
    }

    private Seen read() throws IOException {
        JsonNode report = api.report("cutOff=2026-01-01");
        for (JsonNode figure : report.path("figures")) {
            if (figure.path("code").asText().equals("F1")) {
                return new Seen(
                        report.get("asOfSeq").longValue(), figure.get("value").longValue());
            }
        }
        throw new AssertionError("no figures: " + report);
    }

    /** The positions of the ledger at which one more had started. */
    private NavigableSet<Long> starts() throws SQLException {
        NavigableSet<Long> starts = new TreeSet<>();
        try (Connection connection = TestStack.connect("gateway");
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT seq FROM ledger WHERE aggregate = 'enrolment' AND program_id = '" + program + "'")) {
            while (row.next()) {
                starts.add(row.getLong(1));
            }
        }
        return starts;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestStack.connect("gateway");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void everyReadIsTrueAtItsPositionWhileEventsComeInAndTablesAreRebuilt() throws Exception {
        PublishedEvents.takeIn(List.of(Events.program(program, 1, "P-" + program), start()));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<Seen>> client = CompletableFuture.supplyAsync(() -> writeAndReadUntil(over));
        List<String> states = new ArrayList<>();
        for (int rebuilds = 0; rebuilds < 2; rebuilds++) {
            // Gives the switch something to do that the figures do not hang on.
            execute("DELETE FROM enrolment WHERE program_id = '" + program + "'");
            states.add(rebuild());
            assertThat(newest().getLong("changedRows")).isPositive();
        }
        over.set(true);
        List<Seen> seen = client.get(LONG.toSeconds(), TimeUnit.SECONDS);
        PublishedEvents.takeIn(List.of(start()));

        assertThat(states).containsOnly("DONE");
        assertThat(seen).hasSizeGreaterThan(3);
        NavigableSet<Long> startedAt = starts();
        for (Seen each : seen) {
            assertThat(each.starters())
                    .as("at " + each.seq())
                    .isEqualTo(startedAt.headSet(each.seq(), true).size());
        }
        assertThat(seen).isSortedAccordingTo((one, other) -> Long.compare(one.seq(), other.seq()));
        assertThat(api.figure(
                                "cutOff=2026-01-01&atLeast="
                                        + published.get(published.size() - 1).id(),
                                "F1")
                        .get("value")
                        .longValue())
                .isEqualTo(published.size());
    }

    /** In turn, so that the intake has as much to do as it can do: a backlog would only be waited for. */
    private List<Seen> writeAndReadUntil(AtomicBoolean over) {
        List<Seen> seen = new ArrayList<>();
        try (Publisher publisher = new Publisher()) {
            while (!over.get()) {
                publisher.publish(start());
                seen.add(read());
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return seen;
    }

    @Test
    void rememberedBytesOfAWrongTableAreForgottenAfterTheSwitchThatOnlyTheAdminStarts() throws Exception {
        PublishedEvents.takeIn(List.of(Events.program(program, 1, "P-" + program), start()));
        execute("UPDATE figure_cell SET amount = amount + 41 WHERE metric = 'STARTERS' AND program_id = '" + program
                + "'");
        assertThat(read().starters()).isEqualTo(42);
        String staff = TestStack.staffToken(UUID.randomUUID());
        given().post(REBUILD).statusCode(401);
        given().token(staff).post(REBUILD).statusCode(403);

        assertThat(rebuild()).isEqualTo("DONE");

        given().token(staff).get(REBUILD).statusCode(200);
        assertThat(newest().getLong("changedRows")).isPositive();
        Awaitility.await().atMost(LONG).until(() -> read().starters() == 1);
    }

    /**
     * What one read said.
     *
     * @param seq the position that it gave
     * @param starters the figure
     */
    private record Seen(long seq, long starters) {}
}
