package org.sharedvalue.web.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of bodies may be on their way at once. Bodies are read before anybody is known to be who they say they are,
 * so without it a crowd without tokens could fill the heap.
 */
final class BodyBudget {

    private final AtomicLong left;

    BodyBudget(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** Whether there was room for so many bytes, which are then taken until they are given back. */
    boolean take(long bytes) {
        return left.getAndUpdate(rest -> rest < bytes ? rest : rest - bytes) >= bytes;
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }
}
