package org.sharedvalue.gateway.feed.feeding;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Who waits for a feed to move. A waiting request is an entry in a map and a timer: no thread, no connection. It is woken by
 * this gateway's feeder, or by a look at the heads of the feeds that are waited for, which another gateway may have moved.
 */
@ApplicationScoped
public class FeedWatch {

    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final long PERIOD_MILLIS = 50;
    private static final String HEADS = "SELECT funder_id, head FROM feed WHERE funder_id = ANY (?)";

    private final Vertx vertx;
    private final AgroalDataSource dataSource;
    private final Map<UUID, Set<Waiter>> waiting = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    FeedWatch(Vertx vertx, AgroalDataSource dataSource) {
        this.vertx = vertx;
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::look, "feed-watch");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /** Comes when the feed is past a position, or when patience ends; leaving is noticed. */
    public Uni<Void> moved(UUID funder, long position, Duration patience) {
        return Uni.createFrom().emitter(emitter -> {
            Waiter waiter = new Waiter(position, emitter);
            waiting.compute(funder, (id, others) -> {
                Set<Waiter> all = others == null ? ConcurrentHashMap.newKeySet() : others;
                all.add(waiter);
                return all;
            });
            long timer = vertx.setTimer(Math.max(1, patience.toMillis()), late -> emitter.complete(null));
            emitter.onTermination(() -> {
                vertx.cancelTimer(timer);
                leave(funder, waiter);
            });
        });
    }

    private void leave(UUID funder, Waiter waiter) {
        waiting.computeIfPresent(funder, (id, others) -> {
            others.remove(waiter);
            return others.isEmpty() ? null : others;
        });
    }

    /** Says where feeds stand. */
    void told(Map<UUID, Long> heads) {
        heads.forEach((funder, head) -> {
            for (Waiter waiter : Set.copyOf(waiting.getOrDefault(funder, Set.of()))) {
                if (waiter.position < head) {
                    leave(funder, waiter);
                    waiter.emitter.complete(null);
                }
            }
        });
    }

    /** How many requests wait. */
    int count() {
        return waiting.values().stream().mapToInt(Set::size).sum();
    }

    private void look() {
        try {
            while (!stopped.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                if (!waiting.isEmpty()) {
                    lookOnce();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(HEADS)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", waiting.keySet().toArray()));
            Map<UUID, Long> heads = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    heads.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            told(heads);
        } catch (SQLException | RuntimeException away) {
            // Whatever it is: a thread that ended here would let requests wait for nothing.
            LOG.debug("The heads of feeds cannot be read", away);
        }
    }

    /** A waiting request; two that wait for the same are two. */
    private static final class Waiter {

        private final long position;
        private final UniEmitter<? super Void> emitter;

        Waiter(long position, UniEmitter<? super Void> emitter) {
            this.position = position;
            this.emitter = emitter;
        }
    }
}
