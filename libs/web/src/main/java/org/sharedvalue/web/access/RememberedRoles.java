package org.sharedvalue.web.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.memory.MemoryCount;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** What is remembered of one organisation's roles. */
final class RememberedRoles {

    private static final Logger LOG = Logger.getLogger(RememberedRoles.class);

    /** An owner that gave no answer is left alone for a moment, so that callers do not queue up for its silence. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String RETRY_AFTER_SECONDS = String.valueOf(PATIENCE.toSeconds());

    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Answer answer;
    private volatile @Nullable Long silentSince;

    /** The roles: from memory while they are fresh, else asked for, else from memory while they are usable. */
    HeldRoles told(Supplier<HeldRoles> question, Ticker ticker, MemoryCount count) {
        HeldRoles fresh = remembered(Memberships.FRESH, ticker);
        if (fresh != null) {
            count.hits(1);
            return fresh;
        }
        count.misses(1);
        HeldRoles usable = remembered(Memberships.USABLE, ticker);
        if (usable == null) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return usable;
        }
        try {
            return askedFor(question, ticker);
        } finally {
            asking.unlock();
        }
    }

    private HeldRoles askedFor(Supplier<HeldRoles> question, Ticker ticker) {
        HeldRoles meanwhile = remembered(Memberships.FRESH, ticker);
        if (meanwhile != null) {
            return meanwhile;
        }
        Long silence = silentSince;
        if (silence == null || ticker.read() - silence >= PATIENCE.toNanos()) {
            // The age counts from the question: what the owner changes while it answers may not be in the answer.
            long askedAt = ticker.read();
            try {
                HeldRoles roles = question.get();
                answer = new Answer(roles, askedAt);
                silentSince = null;
                return roles;
            } catch (RuntimeException silent) {
                LOG.warnf("The owner of memberships does not answer: %s", silent);
                silentSince = ticker.read();
            }
        }
        HeldRoles usable = remembered(Memberships.USABLE, ticker);
        if (usable == null) {
            throw new ProblemException(
                            ProblemCode.UNAVAILABLE, "It cannot be told now what the caller may see; try again.")
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        return usable;
    }

    private @Nullable HeldRoles remembered(Duration age, Ticker ticker) {
        Answer last = answer;
        return last != null && ticker.read() - last.askedAt() < age.toNanos() ? last.roles() : null;
    }

    private record Answer(HeldRoles roles, long askedAt) {}
}
