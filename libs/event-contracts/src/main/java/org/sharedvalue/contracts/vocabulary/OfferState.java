package org.sharedvalue.contracts.vocabulary;

/** What became of a job offer. */
public enum OfferState {
    OPEN,
    ACCEPTED,
    DECLINED,
    LAPSED,
    RESCINDED
}
