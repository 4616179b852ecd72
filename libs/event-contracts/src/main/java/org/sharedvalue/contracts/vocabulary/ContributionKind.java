package org.sharedvalue.contracts.vocabulary;

/** What was put in, apart from time. */
public enum ContributionKind {
    CASH,
    IN_KIND,
    MANAGEMENT_COST
}
