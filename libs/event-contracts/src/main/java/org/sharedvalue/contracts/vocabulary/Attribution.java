package org.sharedvalue.contracts.vocabulary;

/** How much of its speaker a statement shows. */
public enum Attribution {
    ANONYMOUS,
    ROLE_ONLY,
    NAMED
}
