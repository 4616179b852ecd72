package org.sharedvalue.outcomes.reference;

/** The states of a cohort, as its owner tells them. */
public enum CohortPhase {
    PLANNED,
    RECRUITING,
    RUNNING,
    COMPLETED,
    CLOSED,
    CANCELLED;

    /** Whether people can be enrolled. */
    public boolean isTakingPeople() {
        return this == RECRUITING || this == RUNNING;
    }

    /** Whether people can have started. */
    public boolean hasBegun() {
        return this == RUNNING || this == COMPLETED || this == CLOSED;
    }
}
