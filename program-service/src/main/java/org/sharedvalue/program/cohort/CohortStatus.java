package org.sharedvalue.program.cohort;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a cohort. */
public enum CohortStatus implements RecordStatus<CohortStatus> {
    PLANNED,
    RECRUITING,
    RUNNING,
    COMPLETED,
    CLOSED,
    CANCELLED;

    @Override
    public Set<CohortStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(RECRUITING, CANCELLED);
            case RECRUITING -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(COMPLETED);
            case COMPLETED -> EnumSet.of(CLOSED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(CohortStatus.class);
        };
    }

    /** Whether free places go to people. */
    boolean isTakingPeople() {
        return this == RECRUITING || this == RUNNING;
    }

    /** Whether people may have started under its design. */
    boolean hasRun() {
        return this == RUNNING || this == COMPLETED || this == CLOSED;
    }
}
