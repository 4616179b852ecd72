package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sharedvalue.gateway.report.source.ReportQuery;
import org.sharedvalue.gateway.report.source.Scope;

class ReportCacheTest {

    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void computesAVersionOnce() {
        ReportCache cache = new ReportCache(1_000);

        CachedReport first = cache.get(key(1), 7, () -> report(10));
        CachedReport second = cache.get(key(1), 7, () -> report(10));

        assertThat(second).isSameAs(first);
        assertThat(computed).hasValue(1);
    }

    @Test
    void aNewerVersionIsComputedAnew() {
        ReportCache cache = new ReportCache(1_000);
        cache.get(key(1), 7, () -> report(10));

        cache.get(key(1), 8, () -> report(10));

        assertThat(computed).hasValue(2);
    }

    @Test
    void whoSawAnOlderVersionGetsTheNewerReport() {
        ReportCache cache = new ReportCache(1_000);
        CachedReport newer = cache.get(key(1), 8, () -> report(10));

        assertThat(cache.get(key(1), 7, () -> report(10))).isSameAs(newer);
    }

    @Test
    void theLeastRecentlyReadGoesFirst() {
        ReportCache cache = new ReportCache(25);
        cache.get(key(1), 7, () -> report(10));
        cache.get(key(2), 7, () -> report(10));
        cache.get(key(1), 7, () -> report(10));

        cache.get(key(3), 7, () -> report(10));

        cache.get(key(1), 7, () -> report(10));
        assertThat(computed).as("1 is still there").hasValue(3);
        cache.get(key(2), 7, () -> report(10));
        assertThat(computed).as("2 is not").hasValue(4);
    }

    @Test
    void aReplacedReportFreesItsRoom() {
        ReportCache cache = new ReportCache(25);
        cache.get(key(2), 1, () -> report(10));
        for (int version = 1; version <= 9; version++) {
            cache.get(key(1), version, () -> report(10));
        }

        cache.get(key(2), 1, () -> report(10));

        assertThat(computed).hasValue(10);
    }

    @Test
    void aFailureIsNotKept() {
        ReportCache cache = new ReportCache(1_000);

        assertThatThrownBy(() -> cache.get(key(1), 7, () -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
        assertThat(cache.get(key(1), 7, () -> report(10))).isNotNull();
    }

    @Test
    void manyWhoAskAtOnceWaitForOneComputation() throws Exception {
        ReportCache cache = new ReportCache(1_000);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CompletableFuture<CachedReport> first = CompletableFuture.supplyAsync(() -> cache.get(key(1), 7, () -> {
            started.countDown();
            awaitQuietly(finish);
            return report(10);
        }));
        started.await();
        CompletableFuture<CachedReport> second =
                CompletableFuture.supplyAsync(() -> cache.get(key(1), 7, () -> report(10)));

        finish.countDown();

        assertThat(second.get()).isSameAs(first.get());
        assertThat(computed).hasValue(1);
    }

    private CachedReport report(int size) {
        computed.incrementAndGet();
        return CachedReport.of(new byte[size]);
    }

    private static ReportKey key(long program) {
        return new ReportKey(
                new ReportQuery(Scope.program(new UUID(0, program)), LocalDate.of(2026, 1, 1), null), null);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
