package org.sharedvalue.contracts.vocabulary;

/** What the review of a pilot came to. */
public enum DecisionKind {
    ADOPTED,
    STOPPED,
    EXTENDED
}
