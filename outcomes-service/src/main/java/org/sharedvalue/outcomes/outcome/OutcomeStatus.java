package org.sharedvalue.outcomes.outcome;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of an outcome. VERIFIED is reached by verification, never by a transition. */
public enum OutcomeStatus implements RecordStatus<OutcomeStatus> {
    REPORTED,
    VERIFIED,
    REJECTED,
    RETRACTED;

    @Override
    public Set<OutcomeStatus> next() {
        return switch (this) {
            case REPORTED -> EnumSet.of(REJECTED, RETRACTED);
            case VERIFIED -> EnumSet.of(RETRACTED);
            case REJECTED, RETRACTED -> EnumSet.noneOf(OutcomeStatus.class);
        };
    }

    /** Whether the outcome counts. */
    public boolean isLive() {
        return this == REPORTED || this == VERIFIED;
    }
}
