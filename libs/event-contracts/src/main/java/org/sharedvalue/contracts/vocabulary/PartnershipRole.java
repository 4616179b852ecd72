package org.sharedvalue.contracts.vocabulary;

/** What an organisation does in a partnership; one organisation may hold several roles. */
public enum PartnershipRole {
    LEAD,
    DELIVERY,
    REFERRER,
    HOST_EMPLOYER,
    HIRING_EMPLOYER,
    FUNDER,
    SPONSOR,
    CONVENOR,
    EVALUATOR
}
