package org.sharedvalue.contracts.vocabulary;

/** The kind of body an organisation legally is. */
public enum Sector {
    FOR_PROFIT,
    NON_PROFIT,
    PUBLIC_BODY
}
