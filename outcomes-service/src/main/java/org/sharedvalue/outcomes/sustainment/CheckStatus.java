package org.sharedvalue.outcomes.sustainment;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a sustainment check. CANCELLED is set by the service, never by a transition. */
public enum CheckStatus implements RecordStatus<CheckStatus> {
    SCHEDULED,
    SUSTAINED,
    NOT_SUSTAINED,
    UNREACHED,
    DECLINED,
    CANCELLED;

    @Override
    public Set<CheckStatus> next() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(SUSTAINED, NOT_SUSTAINED, UNREACHED, DECLINED);
            case UNREACHED -> EnumSet.of(SUSTAINED, NOT_SUSTAINED);
            case SUSTAINED, NOT_SUSTAINED, DECLINED, CANCELLED -> EnumSet.noneOf(CheckStatus.class);
        };
    }

    /** Whether it says how the job went. */
    public boolean isResult() {
        return this == SUSTAINED || this == NOT_SUSTAINED;
    }
}
