package org.sharedvalue.gateway.report.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedvalue.gateway.ledger.ProjectionsReplaced;
import org.sharedvalue.web.memory.MemoryCount;

/**
 * Reports as bytes, each computed once per version of what it hangs on, however many ask at once. Holds as many bytes as
 * it may; what was not read for longest goes first.
 */
@ApplicationScoped
class ReportCache {

    private static final float LOAD_FACTOR = 0.75f;
    private static final int INITIAL_CAPACITY = 256;

    private final long maxBytes;
    private final Map<ReportKey, Entry> entries = new LinkedHashMap<>(INITIAL_CAPACITY, LOAD_FACTOR, true);
    private final MemoryCount count = new MemoryCount("reports", "gateway");
    private long bytes;

    ReportCache(@ConfigProperty(name = "suite.report.cache-bytes", defaultValue = "33554432") long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The report at this version or a later one; computed by the first who asks, while others wait for it. */
    CachedReport get(ReportKey key, long version, Supplier<CachedReport> computation) {
        Entry entry;
        boolean first = false;
        synchronized (this) {
            Entry known = entries.get(key);
            if (known == null || known.version < version) {
                known = new Entry(version);
                replace(key, known);
                first = true;
            }
            entry = known;
        }
        if (first) {
            count.misses(1);
            compute(key, entry, computation);
        } else {
            count.hits(1);
        }
        return awaited(entry);
    }

    /** Forgets everything, also what is being computed: it may be of before. */
    synchronized void forget(@Observes ProjectionsReplaced replaced) {
        entries.clear();
        bytes = 0;
    }

    private void compute(ReportKey key, Entry entry, Supplier<CachedReport> computation) {
        try {
            CachedReport report = computation.get();
            entry.report.complete(report);
            keep(key, entry, report.body().length);
        } catch (RuntimeException | Error failure) {
            synchronized (this) {
                entries.remove(key, entry);
            }
            entry.report.completeExceptionally(failure);
        }
    }

    private synchronized void replace(ReportKey key, Entry entry) {
        Entry before = entries.put(key, entry);
        if (before != null) {
            bytes -= before.bytes;
        }
    }

    private synchronized void keep(ReportKey key, Entry entry, int size) {
        if (entries.get(key) != entry) {
            return;
        }
        entry.bytes = size;
        bytes += size;
        Iterator<Entry> oldest = entries.values().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            bytes -= oldest.next().bytes;
            oldest.remove();
        }
    }

    private static CachedReport awaited(Entry entry) {
        try {
            return entry.report.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private static final class Entry {

        private final long version;
        private final CompletableFuture<CachedReport> report = new CompletableFuture<>();
        private int bytes;

        Entry(long version) {
            this.version = version;
        }
    }
}
