package org.sharedvalue.gateway.intake;

/** Someone else has taken in from a partition; what this writer has polled from it is not to be written. */
final class PositionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PositionConflict() {
        super("A position is not where this writer left it", null, false, false);
    }
}
