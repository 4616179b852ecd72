package org.sharedvalue.partner.pilot;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a pilot. What a review comes to is decided by its decision, never by a transition. */
public enum PilotStatus implements RecordStatus<PilotStatus> {
    PROPOSED,
    RUNNING,
    IN_REVIEW,
    ADOPTED,
    STOPPED,
    DECLINED;

    @Override
    public Set<PilotStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(RUNNING, DECLINED);
            case RUNNING -> EnumSet.of(IN_REVIEW, STOPPED);
            case IN_REVIEW, ADOPTED, STOPPED, DECLINED -> EnumSet.noneOf(PilotStatus.class);
        };
    }
}
