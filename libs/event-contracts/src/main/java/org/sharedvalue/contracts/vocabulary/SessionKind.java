package org.sharedvalue.contracts.vocabulary;

/** What happens in a session. */
public enum SessionKind {
    WORKSHOP,
    PLACEMENT_DAY,
    MENTORING,
    INTERVIEW,
    OTHER
}
