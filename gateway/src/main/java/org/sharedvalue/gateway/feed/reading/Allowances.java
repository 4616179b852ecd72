package org.sharedvalue.gateway.feed.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How often a key may ask in a minute, and how many of its requests may wait at once, in each gateway. The headers are those
 * of draft-ietf-httpapi-ratelimit-headers.
 */
@ApplicationScoped
class Allowances {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long WAIT_LATER_SECONDS = 5;

    private final int quota;
    private final int waiting;
    private final Ticker ticker;
    private final Cache<UUID, Window> windows;
    private final Map<UUID, Integer> polls = new ConcurrentHashMap<>();

    @Inject
    Allowances(
            @ConfigProperty(name = "gateway.feeds.requests-per-minute", defaultValue = "6000") int quota,
            @ConfigProperty(name = "gateway.feeds.waiting-per-key", defaultValue = "4") int waiting) {
        this(quota, waiting, Ticker.systemTicker());
    }

    Allowances(int quota, int waiting, Ticker ticker) {
        this.quota = quota;
        this.waiting = waiting;
        this.ticker = ticker;
        this.windows =
                Caffeine.newBuilder().expireAfterAccess(WINDOW).ticker(ticker).build();
    }

    /** Counts a request; refuses one too many. */
    Allowance take(UUID key) {
        long now = ticker.read();
        Window window = Objects.requireNonNull(windows.asMap()
                .compute(
                        key,
                        (any, before) -> before == null || now - before.begin >= WINDOW.toNanos()
                                ? new Window(now, 1)
                                : new Window(before.begin, Math.min(quota + 1, before.used + 1))));
        long reset = Duration.ofNanos(window.begin + WINDOW.toNanos() - now).toSeconds() + 1;
        Allowance allowance = new Allowance(quota, WINDOW.toSeconds(), Math.max(0, quota - window.used), reset);
        if (window.used > quota) {
            throw allowance.refused("The key has asked too often; wait until the window resets.", reset);
        }
        return allowance;
    }

    /** Counts a request that begins to wait; refuses one too many. */
    void beginWaiting(UUID key, Allowance allowance) {
        polls.compute(key, (any, before) -> {
            int now = before == null ? 0 : before;
            if (now >= waiting) {
                throw allowance.refused(
                        "So many requests of the key wait already; one is enough to learn what is new.",
                        WAIT_LATER_SECONDS);
            }
            return now + 1;
        });
    }

    void endWaiting(UUID key) {
        polls.computeIfPresent(key, (any, before) -> oneLess(before));
    }

    private static @Nullable Integer oneLess(int before) {
        return before > 1 ? before - 1 : null;
    }

    private record Window(long begin, int used) {}
}
