package org.sharedvalue.contracts.vocabulary;

/** Why a contribution was made (B4SI). */
public enum Motive {
    CHARITABLE_GIFT,
    COMMUNITY_INVESTMENT,
    COMMERCIAL_INITIATIVE
}
