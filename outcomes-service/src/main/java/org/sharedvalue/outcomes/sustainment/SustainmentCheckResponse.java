package org.sharedvalue.outcomes.sustainment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.CheckMethod;

/**
 * A sustainment check as the API shows it.
 *
 * @param id id of the check
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
 * @param enrolmentId enrolment it belongs to
 * @param programId program of the enrolment
 * @param jobStartOutcomeId job start it tests
 * @param milestoneWeeks 13, 26 or 52
 * @param dueOn first day a result counts
 * @param windowEndsOn day the check counts from in figures
 * @param sameEmployer whether the job is still with the same employer
 * @param method how it was checked
 * @param createdAt when it was made, UTC
 * @param updatedAt when it last changed, UTC
 */
public record SustainmentCheckResponse(
        UUID id,
        int version,
        CheckStatus status,
        Set<CheckStatus> allowedTransitions,
        UUID enrolmentId,
        UUID programId,
        UUID jobStartOutcomeId,
        int milestoneWeeks,
        LocalDate dueOn,
        LocalDate windowEndsOn,
        @Nullable Boolean sameEmployer,
        @Nullable CheckMethod method,
        Instant createdAt,
        Instant updatedAt) {

    /** The representation of a record. */
    public static SustainmentCheckResponse of(SustainmentCheck shown) {
        return new SustainmentCheckResponse(
                shown.id(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.enrolmentId(),
                shown.programId(),
                shown.jobStartOutcomeId(),
                shown.milestoneWeeks(),
                shown.dueOn(),
                shown.windowEndsOn(),
                shown.sameEmployer(),
                shown.method(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
