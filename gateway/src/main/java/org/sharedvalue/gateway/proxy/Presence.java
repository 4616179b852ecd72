package org.sharedvalue.gateway.proxy;

import java.time.Duration;

/**
 * Whether a service takes requests, as far as asking it and connecting to it have shown. One that was here is waited for
 * when it restarts; one that stays away, or was never seen, is not.
 */
final class Presence {

    private final Duration restartTime;
    private boolean seen;
    private boolean leaving;
    private boolean gone;
    private long goneSince;

    Presence(Duration restartTime) {
        this.restartTime = restartTime;
    }

    /** It says that it is here. */
    synchronized void here() {
        seen = true;
        leaving = false;
        gone = false;
    }

    /** A connection to it was made; one that is leaving still takes them. */
    synchronized void connected() {
        seen = true;
        gone = leaving;
    }

    /** It says that it is about to stop. */
    synchronized void leaving() {
        seen = true;
        leaving = true;
        noteGone();
    }

    /** No connection to it can be made, so nothing was sent. */
    synchronized void refused() {
        leaving = false;
        noteGone();
    }

    /** Whether nothing should be sent to it now, because it will soon be back. */
    synchronized boolean isToBeSpared() {
        return leaving && isWaitedFor();
    }

    /** Whether it is away for no longer than a restart takes. */
    synchronized boolean isWaitedFor() {
        return seen && gone && System.nanoTime() - goneSince < restartTime.toNanos();
    }

    private void noteGone() {
        if (!gone) {
            gone = true;
            goneSince = System.nanoTime();
        }
    }
}
