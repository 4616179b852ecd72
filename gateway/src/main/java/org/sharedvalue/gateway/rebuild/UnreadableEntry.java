package org.sharedvalue.gateway.rebuild;

/** An entry of the ledger that does not fit its type; what does not fit is not said. */
final class UnreadableEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEntry(long seq, Throwable cause) {
        super("Entry " + seq + " of the ledger does not fit its type.", cause);
    }
}
