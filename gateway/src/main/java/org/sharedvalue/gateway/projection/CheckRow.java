package org.sharedvalue.gateway.projection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.outcomes.SustainmentCheckState;

/**
 * What figures need to know of a sustainment check.
 *
 * @param id id of the check
 * @param status status as in the contract
 * @param enrolmentId enrolment it belongs to
 * @param jobStartOutcomeId job start it tests
 * @param milestoneWeeks 13, 26 or 52
 * @param windowEndsOn day it counts from
 * @param sameEmployer whether the job is still with the same employer
 */
public record CheckRow(
        UUID id,
        String status,
        UUID enrolmentId,
        UUID jobStartOutcomeId,
        int milestoneWeeks,
        LocalDate windowEndsOn,
        @Nullable Boolean sameEmployer) {

    /** The row that the projection of a state has. */
    public static CheckRow of(SustainmentCheckState state) {
        return new CheckRow(
                state.id(),
                state.status(),
                state.enrolmentId(),
                state.jobStartOutcomeId(),
                state.milestoneWeeks(),
                state.windowEndsOn(),
                state.sameEmployer());
    }
}
