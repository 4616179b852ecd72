package org.sharedvalue.gateway.ledger;

import java.time.Instant;

/**
 * The newest entry of the ledger.
 *
 * @param epoch number of the ledger; a rebuilt one gets the next
 * @param seq position of the newest entry
 * @param takenInAt when the newest entry was taken in, UTC
 */
public record LedgerHead(int epoch, long seq, Instant takenInAt) {

    private static final long SEQS_PER_EPOCH = 1_000_000_000_000L;

    /** The position before the first entry of an epoch. */
    public static long startOf(int epoch) {
        return epoch * SEQS_PER_EPOCH;
    }

    /** The epoch that a position belongs to. */
    public static int epochOf(long seq) {
        return (int) (seq / SEQS_PER_EPOCH);
    }
}
