package org.sharedvalue.gateway.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The head of the ledger and what moved it, in memory: moved by the commits of this process and by a short poll for
 * those of others. Lets a reader see without a query whether a report may have changed, and wait for its own write.
 */
@ApplicationScoped
public class LedgerWatch {

    private final LedgerTail tail;
    private final Backlog backlog;
    private final Arrivals arrivals = new Arrivals();
    private final ConcurrentMap<UUID, Long> latestOfProgram = new ConcurrentHashMap<>();
    private volatile long latestShared;
    private volatile long latestStructure;
    private volatile @Nullable LedgerHead head;
    private volatile long rebuilds;

    LedgerWatch(LedgerTail tail, Backlog backlog) {
        this.tail = tail;
        this.backlog = backlog;
    }

    /** Position of the newest entry that this process knows of. */
    public long headSeq() {
        return head().seq();
    }

    /** Epoch of the ledger. */
    public int epoch() {
        return head().epoch();
    }

    /** When the newest entry was taken in, UTC; the epoch's start for an empty ledger. */
    public Instant headTime() {
        return head().takenInAt();
    }

    /** Position of the newest entry that may have changed the report of a program; read it before the report's data. */
    public long versionOf(UUID programId) {
        return versionOf(List.of(programId));
    }

    /** Position of the newest entry that may have changed a report of these programs; read it before the report's data. */
    public long versionOf(Collection<UUID> programIds) {
        head();
        List<UUID> unseen = programIds.stream()
                .filter(programId -> !latestOfProgram.containsKey(programId))
                .toList();
        if (!unseen.isEmpty()) {
            firstLookAt(unseen);
        }
        long latest = latestShared;
        for (UUID programId : programIds) {
            latest = Math.max(latest, latestOfProgram.getOrDefault(programId, 0L));
        }
        return latest;
    }

    /** Position of the newest entry that may have changed which programs belong to a partnership or organisation. */
    public long structureVersion() {
        head();
        return latestStructure;
    }

    /** Waits until a version of a record or a later one is in the ledger and this process knows; false after the timeout. */
    public boolean awaitTakenIn(UUID aggregateId, int version, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        Arrivals.Expected arrival = arrivals.expect(aggregateId.toString(), version);
        try {
            Optional<Long> seq = tail.arrivalOf(aggregateId, version);
            if (seq.isPresent()) {
                return awaitHead(seq.get(), Duration.ofNanos(deadline - System.nanoTime()));
            }
            return arrival.arrived().await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            arrivals.forget(arrival);
        }
    }

    /** Waits until the head reaches a position; false after the timeout. */
    public synchronized boolean awaitHead(long seq, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            while (head().seq() < seq) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How often what is made of the ledger was made anew, as last read. */
    long rebuilds() {
        return rebuilds;
    }

    /** Age in milliseconds of the oldest record on the topics that is not taken in, 0 when there is none. */
    public long lagMillis() {
        return backlog.lagMillis();
    }

    /** Tells of entries that this process has just committed. */
    public void committed(LedgerHead newHead, List<LedgerEntry> entries) {
        long before = newHead.seq() - entries.size();
        synchronized (this) {
            LedgerHead known = head;
            if (known != null && known.epoch() == newHead.epoch() && known.seq() == before) {
                advance(
                        newHead,
                        IntStream.range(0, entries.size())
                                .mapToObj(index -> entries.get(index).touch(before + 1 + index))
                                .toList());
                return;
            }
        }
        catchUp();
    }

    /** Reads what was committed since the head that this process knows. */
    void catchUp() {
        try {
            LedgerTail.Stored found = tail.head();
            rebuilds = found.rebuilds();
            LedgerHead stored = found.head();
            LedgerHead known = head;
            if (known == null || known.epoch() != stored.epoch()) {
                startAt(stored);
            } else if (known.seq() < stored.seq()) {
                readUpTo(stored);
            }
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        }
    }

    private synchronized void startAt(LedgerHead stored) throws SQLException {
        latestOfProgram.clear();
        latestShared = tail.latestShared();
        latestStructure = stored.seq();
        head = stored;
        notifyAll();
    }

    private synchronized void readUpTo(LedgerHead stored) throws SQLException {
        while (head().seq() < stored.seq()) {
            List<LedgerTouch> touches = tail.touches(head().seq(), stored.seq());
            long seq = touches.isEmpty()
                    ? stored.seq()
                    : touches.get(touches.size() - 1).seq();
            advance(new LedgerHead(stored.epoch(), seq, stored.takenInAt()), touches);
        }
    }

    private synchronized void advance(LedgerHead newHead, List<LedgerTouch> touches) {
        for (LedgerTouch touch : touches) {
            if (touch.programId() != null) {
                latestOfProgram.merge(touch.programId(), touch.seq(), Math::max);
            }
            if (touch.shared()) {
                latestShared = touch.seq();
            }
            if (touch.isStructure()) {
                latestStructure = touch.seq();
            }
        }
        head = newHead;
        notifyAll();
        arrivals.announce(touches);
    }

    private void firstLookAt(List<UUID> programIds) {
        try {
            // A program without entries is not remembered: ids that exist nowhere must not fill the memory.
            tail.latestOf(programIds)
                    .forEach((programId, latest) -> latestOfProgram.merge(programId, latest, Math::max));
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        }
    }

    private LedgerHead head() {
        LedgerHead known = head;
        if (known == null) {
            catchUp();
            known = head;
        }
        if (known == null) {
            throw new IllegalStateException("The head of the ledger was read and is unknown");
        }
        return known;
    }
}
