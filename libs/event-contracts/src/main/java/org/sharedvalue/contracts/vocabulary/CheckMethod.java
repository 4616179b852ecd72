package org.sharedvalue.contracts.vocabulary;

/** How a sustainment check was made. */
public enum CheckMethod {
    EMPLOYER,
    PAYSLIP,
    PARTICIPANT,
    ADMIN_DATA
}
