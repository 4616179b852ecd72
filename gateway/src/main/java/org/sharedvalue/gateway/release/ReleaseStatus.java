package org.sharedvalue.gateway.release;

import java.util.List;

/** How a release stands. */
public enum ReleaseStatus {
    /** A draft that LEAD and DELIVERY look at. */
    PROVISIONAL,
    /** Published; the latest of its series. */
    FINAL,
    /** Published; a later one stands in its place. */
    SUPERSEDED;

    /** Where it can be moved; superseding it is left to the next one. */
    public List<ReleaseStatus> allowedTransitions() {
        return this == PROVISIONAL ? List.of(FINAL) : List.of();
    }
}
