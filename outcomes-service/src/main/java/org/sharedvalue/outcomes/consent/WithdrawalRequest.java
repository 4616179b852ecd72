package org.sharedvalue.outcomes.consent;

/** The body of a withdrawal, which has nothing to say; it may be left out. */
public record WithdrawalRequest() {}
