package org.sharedvalue.gateway.report.catalogue;

/** Whom a figure speaks for; the sides are shown next to each other and never netted. */
public enum Side {
    /** What participants and the community gained. */
    SOCIETY,
    /** What the business gained. */
    BUSINESS,
    /** What both gained. */
    BOTH,
    /** What was put in. */
    INPUT,
    /** How well another figure is evidenced. */
    QUALITY
}
