package org.sharedvalue.systemtests.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A client that reads lists and the report of a world until told to stop. */
final class Reader implements Runnable {

    private static final Duration THINKS = Duration.ofMillis(50);

    private final World world;
    private final Client client;
    private final Journal journal;
    private final BooleanSupplier goesOn;

    Reader(World world, Client client, Journal journal, BooleanSupplier goesOn) {
        this.world = world;
        this.client = client;
        this.journal = journal;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        List<String> paths = List.of(
                "/v1/organisations?limit=5",
                "/v1/contributions?programId=" + world.programId(),
                "/v1/enrolments?programId=" + world.programId(),
                "/v1/reports/programs/" + world.programId());
        while (goesOn.getAsBoolean()) {
            for (String path : paths) {
                journal.heard("read " + path, client.get(path));
            }
            LockSupport.parkNanos(THINKS.toNanos());
        }
    }
}
