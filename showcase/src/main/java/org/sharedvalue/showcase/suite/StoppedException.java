package org.sharedvalue.showcase.suite;

/** The suite was told to stop while it was starting. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("the suite is stopping", null, false, false);
    }
}
