package org.sharedvalue.showcase.suite;

/** What becomes of the data in a suite's directory. */
public enum Lifetime {
    /** The suite finds the data of the run before and leaves its own to the next. */
    KEPT,
    /** The suite starts empty and leaves its data to the next run. */
    FRESH,
    /** The suite starts empty, and its directory goes with it. */
    EPHEMERAL
}
