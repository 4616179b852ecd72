package org.sharedvalue.systemtests.fault;

/** What a client knows of a write. */
enum Fate {
    /** Done: it has to be there for ever, once. */
    ANSWERED,
    /** Not done: nothing of it may be there. */
    REFUSED,
    /** Done or not: it may be there, but whole and once. */
    UNANSWERED
}
