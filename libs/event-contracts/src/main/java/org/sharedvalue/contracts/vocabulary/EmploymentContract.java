package org.sharedvalue.contracts.vocabulary;

/** The contract of a job. */
public enum EmploymentContract {
    PERMANENT,
    FIXED_TERM,
    TEMPORARY,
    APPRENTICESHIP
}
