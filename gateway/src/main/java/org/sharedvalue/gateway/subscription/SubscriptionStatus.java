package org.sharedvalue.gateway.subscription;

import java.util.List;

/** How a subscription stands. */
public enum SubscriptionStatus {
    /** Its key opens the feeds until the last day it is agreed for. */
    ACTIVE,
    /** Its key opens nothing. */
    REVOKED;

    /** Where it can be moved. */
    public List<SubscriptionStatus> allowedTransitions() {
        return this == ACTIVE ? List.of(REVOKED) : List.of();
    }
}
