package org.sharedvalue.program.contribution;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a contribution. */
public enum ContributionStatus implements RecordStatus<ContributionStatus> {
    PLEDGED,
    RECEIVED,
    VERIFIED,
    CANCELLED,
    REVERSED;

    @Override
    public Set<ContributionStatus> next() {
        return switch (this) {
            case PLEDGED -> EnumSet.of(RECEIVED, CANCELLED);
            case RECEIVED -> EnumSet.of(VERIFIED, REVERSED);
            case VERIFIED -> EnumSet.of(REVERSED);
            case CANCELLED, REVERSED -> EnumSet.noneOf(ContributionStatus.class);
        };
    }

    /** Whether its facts may still be edited; later ones are corrected by reversing and recording anew. */
    boolean isEditable() {
        return this == PLEDGED || this == RECEIVED;
    }
}
