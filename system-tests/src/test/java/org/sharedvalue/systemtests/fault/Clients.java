package org.sharedvalue.systemtests.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Clients that write about one world at the same time, and one that reads. */
final class Clients {

    private static final int WRITERS = 4;

    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    private final List<CompletableFuture<Void>> ends = new ArrayList<>();

    private Clients() {}

    /** Has them at work for as long as something else lasts, and returns when each has ended. */
    static void during(
            World world,
            Supplier<List<String>> doors,
            String token,
            Journal journal,
            long seed,
            Runnable somethingElse) {
        Clients clients = start(world, doors, token, journal, seed);
        try {
            somethingElse.run();
        } finally {
            clients.end();
        }
    }

    private static Clients start(World world, Supplier<List<String>> doors, String token, Journal journal, long seed) {
        Clients clients = new Clients();
        for (int number = 0; number < WRITERS; number++) {
            Random random = new Random(31 * seed + number);
            Client client = new Client(doors, token, random);
            String assignmentId = world.assignment(client, number);
            clients.run(new Writer(number, world, assignmentId, client, journal, random, clients.goesOn::get));
        }
        clients.run(new Reader(world, new Client(doors, token, new Random(seed)), journal, clients.goesOn::get));
        return clients;
    }

    private void end() {
        goesOn.set(false);
        threads.shutdown();
        ends.forEach(CompletableFuture::join);
    }

    private void run(Runnable client) {
        ends.add(CompletableFuture.runAsync(client, threads));
    }
}
