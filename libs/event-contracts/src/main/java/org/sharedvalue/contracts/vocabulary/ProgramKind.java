package org.sharedvalue.contracts.vocabulary;

/** Whether a program is a standing offer or the delivery of a pilot. */
public enum ProgramKind {
    STANDARD,
    PILOT
}
