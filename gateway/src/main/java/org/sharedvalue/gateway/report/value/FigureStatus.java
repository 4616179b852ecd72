package org.sharedvalue.gateway.report.value;

/** How far a figure can be relied on. */
public enum FigureStatus {
    OK,
    /** Computed, but what it is computed from is still open or incomplete; the reason says what. */
    PROVISIONAL,
    /** Has no value; the reason says why. */
    NOT_COMPUTABLE,
    /** Of a release: has a value that is not shown, to protect people. */
    SUPPRESSED,
    /** Of a release: shows the value of an earlier release, because too few people moved since. */
    HELD
}
