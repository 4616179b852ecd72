package org.sharedvalue.contracts.vocabulary;

/** How binding a partnership agreement is. */
public enum AgreementKind {
    NON_BINDING,
    MOU,
    CONTRACT,
    GRANT
}
