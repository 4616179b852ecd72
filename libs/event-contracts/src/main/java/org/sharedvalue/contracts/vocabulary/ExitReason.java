package org.sharedvalue.contracts.vocabulary;

/** Why a participant left early. */
public enum ExitReason {
    STARTED_WORK,
    STARTED_LEARNING,
    HEALTH,
    CARING,
    MOVED_AWAY,
    DECEASED,
    FUNDING_ENDED,
    DISENGAGED,
    REMOVED,
    OTHER,
    UNKNOWN;

    /** Whether it says something of a person's health. */
    public boolean isSpecialCategory() {
        return this == HEALTH;
    }
}
