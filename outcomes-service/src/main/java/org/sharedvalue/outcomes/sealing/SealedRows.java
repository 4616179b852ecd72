package org.sharedvalue.outcomes.sealing;

/** Rows of one table that are sealed, each with the id of its key. */
public interface SealedRows {

    /**
     * Seals some of those anew that are not sealed with the current key, in a transaction of its own.
     *
     * @return how many; 0 when none is left
     */
    int resealSome();
}
