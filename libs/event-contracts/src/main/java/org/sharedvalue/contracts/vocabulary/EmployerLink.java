package org.sharedvalue.contracts.vocabulary;

/** How the employer of a job relates to the partnership. */
public enum EmployerLink {
    LEAD_PARTNER,
    OTHER_PARTNER,
    OUTSIDE,
    UNDISCLOSED
}
