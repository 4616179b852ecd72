package org.sharedvalue.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Ends an exchange in which nothing has moved for too long, whoever keeps the other waiting. */
final class Patience {

    private final Vertx vertx;
    private final long withService;
    private final long withCaller;
    private boolean waitingForCaller;
    private long lastMove;
    private long timer = -1;
    private boolean over;

    Patience(Vertx vertx, Duration withService, Duration withCaller) {
        this.vertx = vertx;
        this.withService = withService.toMillis();
        this.withCaller = withCaller.toMillis();
    }

    /** Starts the clock; the action is run at most once, when patience is at its end. */
    void start(Runnable end) {
        moved();
        schedule(limit(), end);
    }

    /** A part of a body has come through. */
    void moved() {
        lastMove = System.nanoTime();
    }

    /** From now on it is the caller whose move is next, or the service. */
    void waitForCaller(boolean caller) {
        waitingForCaller = caller;
        moved();
    }

    boolean isWaitingForCaller() {
        return waitingForCaller;
    }

    /** Stops the clock. */
    void stop() {
        over = true;
        vertx.cancelTimer(timer);
    }

    private void schedule(long millis, Runnable end) {
        timer = vertx.setTimer(Math.max(1, millis), id -> {
            long left = limit() - Duration.ofNanos(System.nanoTime() - lastMove).toMillis();
            if (over) {
                return;
            }
            if (left > 0) {
                schedule(left, end);
            } else {
                over = true;
                end.run();
            }
        });
    }

    private long limit() {
        return waitingForCaller ? withCaller : withService;
    }
}
