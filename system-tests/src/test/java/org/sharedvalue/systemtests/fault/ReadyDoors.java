package org.sharedvalue.systemtests.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What a balancer before two gateways does: asks each for its readiness and sends callers to those that say yes. */
final class ReadyDoors implements AutoCloseable {

    private static final int OK = 200;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Supplier<List<String>> doors;
    private final Thread thread = new Thread(this::watch, "balancer");
    private volatile List<String> ready;
    private volatile boolean closed;

    ReadyDoors(Supplier<List<String>> doors) {
        this.doors = doors;
        this.ready = doors.get();
        thread.setDaemon(true);
        thread.start();
    }

    List<String> open() {
        return ready;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void watch() {
        while (!closed) {
            ready = doors.get().stream().filter(ReadyDoors::isReady).toList();
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private static boolean isReady(String door) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(door + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException shut) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
