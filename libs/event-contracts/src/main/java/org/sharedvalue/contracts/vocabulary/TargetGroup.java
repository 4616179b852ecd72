package org.sharedvalue.contracts.vocabulary;

/** A group that a program means to reach, or that a participant belongs to. */
public enum TargetGroup {
    LONG_TERM_UNEMPLOYED,
    HOMELESS,
    DISABILITY_BARRIER,
    LONE_PARENT_ON_BENEFITS,
    OTHER;

    /** Whether it says something of a person's health: such a group stands in no event, log line, error or metric. */
    public boolean isSpecialCategory() {
        return this == DISABILITY_BARRIER;
    }
}
