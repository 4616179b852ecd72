package org.sharedvalue.program.volunteercontribution;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of volunteer hours. APPROVED and REJECTED are reached by a decision, never by a transition. */
public enum VolunteerContributionStatus implements RecordStatus<VolunteerContributionStatus> {
    SUBMITTED,
    APPROVED,
    REJECTED,
    REVERSED;

    @Override
    public Set<VolunteerContributionStatus> next() {
        return switch (this) {
            case APPROVED -> EnumSet.of(REVERSED);
            case SUBMITTED, REJECTED, REVERSED -> EnumSet.noneOf(VolunteerContributionStatus.class);
        };
    }

    /** Refuses to decide on hours that were decided on before. */
    void requireUndecided(VolunteerContributionStatus decision) {
        requireNext(decision, this == SUBMITTED ? EnumSet.of(APPROVED, REJECTED) : next());
    }
}
