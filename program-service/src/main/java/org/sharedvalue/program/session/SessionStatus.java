package org.sharedvalue.program.session;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a session. */
public enum SessionStatus implements RecordStatus<SessionStatus> {
    SCHEDULED,
    DELIVERED,
    CANCELLED;

    @Override
    public Set<SessionStatus> next() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(DELIVERED, CANCELLED);
            case DELIVERED, CANCELLED -> EnumSet.noneOf(SessionStatus.class);
        };
    }
}
