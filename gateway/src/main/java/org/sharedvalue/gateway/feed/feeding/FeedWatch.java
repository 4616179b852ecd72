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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.subscription.Subscriber;
import org.sharedvalue.web.time.SuiteClock;

/**
 * Who waits for a feed to move. A waiting request is an entry in a map and a timer: no thread, no connection. It is woken by
 * this gateway's feeder, or by a look at how the feeds that are waited for stand: another gateway may have moved one, and a key
 * that was revoked has nothing more to wait for.
 */
@ApplicationScoped
public class FeedWatch {

    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final long PERIOD_MILLIS = 50;
    private static final String STANDS = """
            SELECT funder.id, coalesce(feed.head, 0),
                   ARRAY(SELECT id FROM subscription
                          WHERE organisation_id = funder.id AND status = 'ACTIVE'
                            AND (expires_on IS NULL OR expires_on >= ?))
              FROM unnest(?) AS funder (id) LEFT JOIN feed ON feed.funder_id = funder.id
            """;

    private final Vertx vertx;
    private final AgroalDataSource dataSource;
    private final SuiteClock clock;
    private final Map<UUID, Set<Waiter>> waiting = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    FeedWatch(Vertx vertx, AgroalDataSource dataSource, SuiteClock clock) {
        this.vertx = vertx;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::look, "feed-watch");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /** Comes when the feed is past a position, when its reader may not read it any more, or when patience ends; leaving is noticed. */
    public Uni<Void> moved(Subscriber reader, long position, Duration patience) {
        UUID funder = reader.organisationId();
        return Uni.createFrom().emitter(emitter -> {
            Waiter waiter = new Waiter(reader.subscriptionId(), position, emitter);
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
        heads.forEach((funder, head) -> wake(funder, waiter -> waiter.position < head));
    }

    private void wake(UUID funder, Predicate<Waiter> whom) {
        for (Waiter waiter : Set.copyOf(waiting.getOrDefault(funder, Set.of()))) {
            if (whom.test(waiter)) {
                leave(funder, waiter);
                waiter.emitter.complete(null);
            }
        }
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
                PreparedStatement statement = connection.prepareStatement(STANDS)) {
            statement.setObject(1, clock.today());
            statement.setArray(
                    2, connection.createArrayOf("uuid", waiting.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long head = row.getLong(2);
                    Set<UUID> live = Set.of((UUID[]) row.getArray(3).getArray());
                    wake(row.getObject(1, UUID.class), waiter -> waiter.position < head || !waiter.mayRead(live));
                }
            }
        } catch (SQLException | RuntimeException away) {
            // Whatever it is: a thread that ended here would let requests wait for nothing.
            LOG.debug("How feeds stand cannot be read", away);
        }
    }

    /** A waiting request; two that wait for the same are two. */
    private static final class Waiter {

        /** The subscription of its key; null for a token, to which any will do. */
        private final @Nullable UUID subscription;

        private final long position;
        private final UniEmitter<? super Void> emitter;

        Waiter(@Nullable UUID subscription, long position, UniEmitter<? super Void> emitter) {
            this.subscription = subscription;
            this.position = position;
            this.emitter = emitter;
        }

        /** Whether the subscription behind it is among those that work. */
        boolean mayRead(Set<UUID> live) {
            return subscription == null ? !live.isEmpty() : live.contains(subscription);
        }
    }
}
