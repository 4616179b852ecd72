package org.sharedvalue.partner.publicform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what each sender, and all of them together, have sent in a window that begins with the first of it. Kept in
 * memory: with several instances each allows as much.
 */
final class Allowance {

    private static final String ALL = "all";
    // More senders than this within a window are beyond what all may send together.
    private static final int MOST_SENDERS = 10_000;

    private final int perSender;
    private final int together;
    private final Cache<String, AtomicInteger> senders;
    private final Cache<String, AtomicInteger> all;

    Allowance(int perSender, int together, Duration window, Ticker ticker) {
        this.perSender = perSender;
        this.together = together;
        this.senders = counters(window, ticker, MOST_SENDERS);
        this.all = counters(window, ticker, 1);
    }

    private static Cache<String, AtomicInteger> counters(Duration window, Ticker ticker, int most) {
        return Caffeine.newBuilder()
                .expireAfterWrite(window)
                .maximumSize(most)
                .ticker(ticker)
                .build();
    }

    /** Whether the sender may send once more; what is refused for its own sake does not use up what all have. */
    boolean take(String sender) {
        return within(senders, sender, perSender) && within(all, ALL, together);
    }

    private static boolean within(Cache<String, AtomicInteger> counters, String key, int most) {
        return Objects.requireNonNull(counters.get(key, first -> new AtomicInteger()))
                        .incrementAndGet()
                <= most;
    }
}
