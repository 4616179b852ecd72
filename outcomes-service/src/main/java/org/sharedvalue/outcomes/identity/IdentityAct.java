package org.sharedvalue.outcomes.identity;

/** What was done with what is known of a person. */
public enum IdentityAct {
    /** Its identity was read. */
    READ,
    /** Its identity was written. */
    WRITTEN,
    /** Everything held about it was given out. */
    SUBJECT_ACCESS
}
