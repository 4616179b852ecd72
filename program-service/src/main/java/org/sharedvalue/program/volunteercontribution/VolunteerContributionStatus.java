package org.sharedvalue.program.volunteercontribution;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

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
        if (this != SUBMITTED) {
            throw new ProblemException(
                            ProblemCode.ILLEGAL_TRANSITION,
                            "Hours that are " + name() + " cannot become " + decision.name() + ".")
                    .with("from", name())
                    .with("to", decision.name())
                    .with("allowed", next());
        }
    }
}
