package org.sharedvalue.outcomes.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ExitReason;
import org.sharedvalue.records.TransitionRequest;

/**
 * A wish to move an enrolment.
 *
 * @param to the state to move to
 * @param on the day it happened; today if absent
 * @param reason why; required for a correction and for VOIDED
 * @param cohortId cohort to enrol in, or to wait for; the one already wished for if absent
 * @param exitReason why the participant left early; required for LEFT_EARLY
 */
public record EnrolmentTransition(
        @NotNull EnrolmentStatus to,
        @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String reason,
        @Nullable UUID cohortId,
        @Nullable ExitReason exitReason)
        implements TransitionRequest<EnrolmentStatus> {}
