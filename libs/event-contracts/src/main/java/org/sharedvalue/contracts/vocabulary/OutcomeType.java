package org.sharedvalue.contracts.vocabulary;

/** The kinds of change that can be recorded for one participant. */
public enum OutcomeType {
    JOB_OFFER,
    JOB_START,
    SELF_EMPLOYMENT_START,
    APPRENTICESHIP_START,
    JOB_END,
    EDUCATION_START,
    TRAINING_START,
    CREDENTIAL_ATTAINED,
    SKILL_GAIN,
    VOLUNTEERING_START,
    NO_POSITIVE_DESTINATION;

    /** Whether this is what the domain calls a job start. */
    public boolean isJobStart() {
        return this == JOB_START || this == SELF_EMPLOYMENT_START || this == APPRENTICESHIP_START;
    }

    /** Whether this is a positive destination: a job start, education or training. */
    public boolean isPositiveDestination() {
        return isJobStart() || this == EDUCATION_START || this == TRAINING_START;
    }

    /** Whether employment details belong to it: required for these types, refused for all others. */
    public boolean hasEmploymentDetails() {
        return this == JOB_OFFER || this == JOB_START || this == APPRENTICESHIP_START;
    }
}
