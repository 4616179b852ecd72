package org.sharedvalue.contracts.vocabulary;

/** What an employer declares about itself, so that business figures can be computed from it. */
public enum DeclarationKind {
    /** Share of its other recruits who are still there after 26 weeks, from 0 to 1. */
    BASELINE_RETENTION_26,
    /** What one recruitment costs it, as money. */
    COST_PER_HIRE,
    /** How many people it employs. */
    WORKFORCE
}
