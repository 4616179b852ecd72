package org.sharedvalue.gateway.rebuild;

/** An earlier state could not be folded within its limit. */
public final class FoldedTooLong extends Exception {

    private static final long serialVersionUID = 1L;

    FoldedTooLong() {
        super("The limit was reached before the position");
    }
}
