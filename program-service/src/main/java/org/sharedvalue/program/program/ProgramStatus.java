package org.sharedvalue.program.program;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a program. */
public enum ProgramStatus implements RecordStatus<ProgramStatus> {
    PLANNED,
    ACTIVE,
    COMPLETED,
    CANCELLED;

    @Override
    public Set<ProgramStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(ACTIVE, CANCELLED);
            case ACTIVE -> EnumSet.of(COMPLETED, CANCELLED);
            case COMPLETED, CANCELLED -> EnumSet.noneOf(ProgramStatus.class);
        };
    }
}
