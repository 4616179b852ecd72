package org.sharedvalue.systemtests.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Clients that write about one world at the same time, and one that reads; closing waits until each has ended. */
final class Clients implements AutoCloseable {

    private static final int WRITERS = 4;

    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    private final List<CompletableFuture<Void>> ends = new ArrayList<>();

    private Clients() {}

    static Clients start(World world, Supplier<List<String>> doors, String token, Journal journal, long seed) {
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

    @Override
    public void close() {
        goesOn.set(false);
        threads.shutdown();
        ends.forEach(CompletableFuture::join);
    }

    private void run(Runnable client) {
        ends.add(CompletableFuture.runAsync(client, threads));
    }
}
