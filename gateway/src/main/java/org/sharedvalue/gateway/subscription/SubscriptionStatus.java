package org.sharedvalue.gateway.subscription;

import java.util.List;
import org.sharedvalue.gateway.collection.OwnStatus;

/** How a subscription stands. */
public enum SubscriptionStatus implements OwnStatus<SubscriptionStatus> {
    /** Its key opens the feeds until the last day it is agreed for. */
    ACTIVE,
    /** Its key opens nothing. */
    REVOKED;

    @Override
    public List<SubscriptionStatus> allowedTransitions() {
        return this == ACTIVE ? List.of(REVOKED) : List.of();
    }
}
