package org.sharedvalue.showcase.apprentice;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Two tasks at the same time. */
final class SideBySide {

    private SideBySide() {}

    /** Returns or fails when both have ended, so that nothing goes on behind a failure. */
    static void run(Runnable one, Runnable other) {
        CompletableFuture<Void> beside = CompletableFuture.runAsync(one);
        try {
            other.run();
        } finally {
            beside.handle((done, failure) -> failure).join();
        }
        try {
            beside.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
