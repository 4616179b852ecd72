package org.sharedvalue.contracts.vocabulary;

/** Whose time volunteer hours were. */
public enum TimeBasis {
    PAID_WORK_TIME,
    OWN_TIME
}
