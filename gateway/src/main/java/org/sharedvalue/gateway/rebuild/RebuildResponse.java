package org.sharedvalue.gateway.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the newest rebuild is going or went.
 *
 * @param state whether it runs
 * @param startedAt when it began, UTC
 * @param seq position of the ledger up to which the new tables are filled
 * @param head head of the ledger when it was last looked at
 * @param finishedAt when it ended, UTC; null while it runs
 * @param changedRows rows of the live tables that were not right and are now; null unless it is done
 * @param failure why it ended without a switch; null unless it failed
 */
public record RebuildResponse(
        State state,
        Instant startedAt,
        long seq,
        long head,
        @Nullable Instant finishedAt,
        @Nullable Long changedRows,
        @Nullable String failure) {

    /** Whether it runs. */
    public enum State {
        /** The new tables are being filled. */
        RUNNING,
        /** The new tables are in place. */
        DONE,
        /** It ended early, and the live tables are as they were. */
        FAILED
    }
}
