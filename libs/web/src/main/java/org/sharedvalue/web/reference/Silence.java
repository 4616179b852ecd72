package org.sharedvalue.web.reference;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** How long an owner has not answered; one that is only being started again is asked again, which questions allow. */
final class Silence {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private final Duration patience;
    private final Ticker ticker;
    private volatile @Nullable Long since;

    Silence(Duration patience, Ticker ticker) {
        this.patience = patience;
        this.ticker = ticker;
    }

    /** The owner has answered. */
    void isOver() {
        since = null;
    }

    /** Waits for a moment after a failure and says whether asking again is worth while. */
    boolean isWaitedFor(RuntimeException failure) {
        if (!isSilence(failure)) {
            return false;
        }
        Long began = since;
        long now = ticker.read();
        if (began == null) {
            began = now;
            since = began;
        }
        if (now - began >= patience.toNanos()) {
            return false;
        }
        LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        return true;
    }

    /** Whether nobody answered, or somebody who cannot now. */
    private static boolean isSilence(RuntimeException failure) {
        return failure instanceof ProcessingException
                || (failure instanceof WebApplicationException answer
                        && answer.getResponse().getStatus() == Status.SERVICE_UNAVAILABLE.getStatusCode());
    }
}
