package org.sharedvalue.gateway.rebuild;

/** The gateway stops, and its rebuild with it. */
final class RebuildStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildStopped() {
        super("The gateway was stopped.");
    }
}
