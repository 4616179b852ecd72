package org.sharedvalue.contracts.vocabulary;

/** How the amount of a contribution was found. */
public enum ValuationMethod {
    FACE_VALUE,
    INVOICE,
    MARKET_RATE,
    INTERNAL_COST
}
