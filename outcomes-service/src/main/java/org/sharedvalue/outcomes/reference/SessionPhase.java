package org.sharedvalue.outcomes.reference;

/** The states of a session, as its owner tells them. */
public enum SessionPhase {
    SCHEDULED,
    DELIVERED,
    CANCELLED
}
