package org.sharedvalue.records;

/** The three ways in which a record comes to a new version. */
public enum Change {
    /** It was recorded. */
    CREATED,
    /** Its fields changed. */
    EDITED,
    /** Its status changed. */
    MOVED
}
