package org.sharedvalue.showcase.apprentice;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Two tasks at the same time. */
final class SideBySide {

    private SideBySide() {}

    /** Returns when both are done; fails when one fails. */
    static void run(Runnable one, Runnable other) {
        CompletableFuture<Void> beside = CompletableFuture.runAsync(one);
        other.run();
        try {
            beside.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
