package org.sharedvalue.gateway.figure;

/** What the cells of a program can be broken down by; each stands alone, they are never crossed. */
public enum Dimension {
    /** The whole program. */
    ALL,
    COHORT,
    AGE_BAND,
    AREA,
    /** Month of the start, {@code 2010-01}. */
    MONTH,
    /** Non-special target groups; an enrolment stands in each of its groups, so rows do not add up. */
    TARGET_GROUP,
    /** People, by the programs that had counted them before: see {@link EarlierPrograms}. */
    EARLIER_PROGRAMS
}
