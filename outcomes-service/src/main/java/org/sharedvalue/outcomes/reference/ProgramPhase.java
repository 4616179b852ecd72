package org.sharedvalue.outcomes.reference;

/** The states of a program, as its owner tells them. */
public enum ProgramPhase {
    PLANNED,
    ACTIVE,
    COMPLETED,
    CANCELLED
}
