package org.sharedvalue.gateway.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts, longer each time, until it is told to stop. */
final class Patience {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch stopped = new CountDownLatch(1);

    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits after the n-th failure in a row, counted from 0; false when it is time to stop. */
    boolean pauseAfter(int failures) {
        long millis = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, 10));
        return pause(Duration.ofMillis(millis));
    }

    /** Waits for a time; false when it is time to stop. */
    boolean pause(Duration time) {
        try {
            return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            stop();
            return false;
        }
    }
}
