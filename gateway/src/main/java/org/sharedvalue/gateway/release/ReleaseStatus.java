package org.sharedvalue.gateway.release;

import java.util.List;
import org.sharedvalue.gateway.collection.OwnStatus;

/** How a release stands. */
public enum ReleaseStatus implements OwnStatus<ReleaseStatus> {
    /** A draft that LEAD and DELIVERY look at. */
    PROVISIONAL,
    /** Published; the latest of its series. */
    FINAL,
    /** Published; a later one stands in its place. */
    SUPERSEDED;

    /** Superseding it is left to the next one. */
    @Override
    public List<ReleaseStatus> allowedTransitions() {
        return this == PROVISIONAL ? List.of(FINAL) : List.of();
    }
}
