package org.sharedvalue.records;

/** The three moments at which a collection is asked whether its caller may write a record. */
public enum WriteStep {
    /** The record is about to be recorded. */
    NEW,
    /** The record, as it is, is about to be changed. */
    BEFORE,
    /** The record has been changed to this and is about to be kept. */
    AFTER
}
