package org.sharedvalue.systemtests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sharedvalue.localstack.process.ServiceProcess;

/**
 * Clients write while processes are killed, paused and brought back; afterwards nothing may be lost, doubled, half there or
 * stuck. The same seed plans the same faults and the same wishes of the clients; how they meet is up to the machine.
 */
public final class Campaign {

    private static final int SHORT = 3;
    private static final int LONG = 210;
    private static final Duration DRAIN = Duration.ofMinutes(2);

    private final Processes processes;
    private final long seed;
    private final World world;
    private final Journal journal = new Journal();
    private final List<Fault> faults;
    private final Payers payers;
    private final List<Long> recoveredAfterMillis = new ArrayList<>();

    private Campaign(Processes processes, World world, Payers payers, int count, long seed) {
        this.processes = processes;
        this.payers = payers;
        this.world = world;
        this.seed = seed;
        this.faults = Fault.plan(count, new Random(seed));
    }

    /** The campaign that {@code -Dfaults=long} (or a number) and {@code -Dfaults.seed=} ask for, in the partnership of a program. */
    public static Campaign of(Processes processes, String partnershipId, String organisationId) throws IOException {
        int count = "long".equals(System.getProperty("faults")) ? LONG : Integer.getInteger("faults", SHORT);
        long seed = Long.getLong("faults.seed", 1);
        Client client = new Client(processes::doors, processes.token(), new Random(seed));
        World world = World.in(client, "FAULTS-" + seed, partnershipId, organisationId);
        Payers payers = Payers.of(processes, client, partnershipId, world.name(), new Random(seed));
        return new Campaign(processes, world, payers, count, seed);
    }

    /** Lets everything happen and answers what came of it; each fault is told as it happens. */
    public Map<String, String> run() throws Exception {
        try (payers) {
            return runWhilePayersRead();
        }
    }

    private Map<String, String> runWhilePayersRead() throws Exception {
        long parkedBefore = parked();
        Clients.during(world, processes::doors, processes.token(), journal, seed, this::fail);
        Books books = new Books(processes.stack().postgres());
        await("outboxes are empty").atMost(DRAIN).until(books::outboxesAreEmpty);
        Listing listing = new Listing(processes, world);
        Verdict verdict = new Verdict(journal, listing);
        Map<String, String> summary = summary(verdict);
        System.out.println("Faults: " + summary);
        assertThat(verdict.lost()).as("lost").isEmpty();
        assertThat(verdict.doubled()).as("doubled").isEmpty();
        assertThat(verdict.half()).as("half there").isEmpty();
        assertThat(journal.dishonest())
                .as("answers of 5xx that are no 503 problem")
                .isEmpty();
        awaitTakenIn();
        books.assertLedgerIsDenseAndInOrder();
        books.assertEveryVersionHasItsHistoryAndItsEvent();
        books.assertBatchMovesAreWhole(journal.moves());
        assertThat(parked()).as("parked records").isEqualTo(parkedBefore);
        assertReportsAgree(new NaiveReport(listing));
        List<Integer> told = payers.settled(books);
        System.out.println("Faults: funders end with " + told + " outcomes, as their snapshots do");
        return summary;
    }

    private void fail() {
        Recovery recovery = new Recovery(processes, world, journal, new Random(seed));
        recovery.await();
        for (Fault fault : faults) {
            payers.restart();
            long over = fault.happen(processes);
            recovery.await();
            long millis = Duration.ofNanos(System.nanoTime() - over).toMillis();
            recoveredAfterMillis.add(millis);
            System.out.println("Faults: " + fault + ", recovered after " + millis + " ms");
        }
    }

    private Map<String, String> summary(Verdict verdict) {
        List<Long> recovered = recoveredAfterMillis.stream().sorted().toList();
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("seed", String.valueOf(seed));
        summary.put("kills", String.valueOf(count(true)));
        summary.put("pauses", String.valueOf(count(false)));
        summary.put("writes answered", String.valueOf(journal.count(Fate.ANSWERED)));
        summary.put("refused", String.valueOf(journal.count(Fate.REFUSED)) + " " + journal.refusals());
        summary.put("unanswered", String.valueOf(journal.count(Fate.UNANSWERED)));
        summary.put("lost", String.valueOf(verdict.lost().size()));
        summary.put("doubled", String.valueOf(verdict.doubled().size()));
        summary.put("half there", String.valueOf(verdict.half().size()));
        summary.put("time to recover, median", recovered.get(recovered.size() / 2) + " ms");
        summary.put("worst", recovered.get(recovered.size() - 1) + " ms");
        return summary;
    }

    private long count(boolean kills) {
        return faults.stream()
                .flatMap(fault -> fault.kills().values().stream())
                .filter(kill -> kill == kills)
                .count();
    }

    private void assertReportsAgree(NaiveReport naive) {
        JsonNode live = report(processes.doors().get(0));
        assertThat(naive.asStatedBy(live)).isEqualTo(naive.figures());
        assertThat(report(processes.doors().get(1))).isEqualTo(live);
        try (ServiceProcess fresh = processes
                .suite()
                .startSecondGateway("gateway-fresh", "gateway_fresh", Map.of("gateway.intake.group", "fresh"))) {
            await("a gateway that took everything in from the beginning")
                    .atMost(DRAIN)
                    .untilAsserted(() -> assertThat(report(fresh.url())).isEqualTo(live));
        }
    }

    private void awaitTakenIn() {
        for (String door : processes.doors()) {
            await("everything on the topics is taken in").atMost(DRAIN).until(() -> {
                JsonNode status = client(door).get("/v1/status").body();
                return status.path("partitions").size() > 0
                        && status.path("partitions").findValues("lagRecords").stream()
                                .allMatch(lag -> lag.asLong() == 0);
            });
        }
    }

    private long parked() {
        return client(processes.doors().get(0))
                .get("/v1/status")
                .body()
                .path("parked")
                .path("count")
                .asLong();
    }

    /** What two reports are compared by. */
    private JsonNode report(String door) {
        JsonNode body =
                client(door).get("/v1/reports/programs/" + world.programId()).body();
        if (body instanceof ObjectNode report) {
            report.remove("asOfSeq");
            report.path("figures").forEach(figure -> ((ObjectNode) figure).remove("links"));
        }
        return body;
    }

    private Client client(String door) {
        return new Client(() -> List.of(door), processes.token(), new Random(seed));
    }
}
