package org.sharedvalue.systemtests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * One service after the other is told to stop and started again, while clients read and write and notice nothing: one service
 * and one gateway in the build, all of them with {@code -Dfaults=long}.
 */
public final class RollingRestart {

    private static final List<Victim> ALL =
            List.of(Victim.PARTNER, Victim.PROGRAM, Victim.OUTCOMES, Victim.GATEWAY, Victim.SECOND_GATEWAY);
    private static final List<Victim> SOME = List.of(Victim.OUTCOMES, Victim.GATEWAY);

    // Another than that of the campaign, whose clients would draw the same idempotency keys.
    private static final long SEED = 2012;
    private static final int WRITES_BETWEEN = 30;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Processes processes;
    private final World world;
    private final Journal journal = new Journal();

    private RollingRestart(Processes processes, World world) {
        this.processes = processes;
        this.world = world;
    }

    /** A restart of all services, written to in the partnership of a program. */
    public static RollingRestart of(Processes processes, String partnershipId, String organisationId) {
        Client client = new Client(processes::doors, processes.token(), new Random(SEED));
        return new RollingRestart(processes, World.in(client, "ROLLING", partnershipId, organisationId));
    }

    /** Restarts everything and looks at what the clients were answered. */
    public void run() {
        try (ReadyDoors doors = new ReadyDoors(processes::doors)) {
            Clients.during(world, doors::open, processes.token(), journal, SEED, this::restartAll);
        }
        assertThat(journal.failures()).as("answers that are no answers").isEmpty();
        assertThat(journal.refusals()).as("refusals").isEmpty();
        Verdict verdict = new Verdict(journal, new Listing(processes, world));
        assertThat(verdict.lost()).isEmpty();
        assertThat(verdict.doubled()).isEmpty();
    }

    private void restartAll() {
        for (Victim service : "long".equals(System.getProperty("faults")) ? ALL : SOME) {
            awaitWrites();
            service.stop(processes);
            service.start(processes);
        }
        awaitWrites();
    }

    private void awaitWrites() {
        int before = journal.count(Fate.ANSWERED);
        await().atMost(LIMIT).until(() -> journal.count(Fate.ANSWERED) >= before + WRITES_BETWEEN);
    }
}
