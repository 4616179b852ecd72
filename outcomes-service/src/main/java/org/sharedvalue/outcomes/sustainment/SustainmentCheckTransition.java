package org.sharedvalue.outcomes.sustainment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.CheckMethod;
import org.sharedvalue.records.TransitionRequest;

/**
 * A wish to move a sustainment check.
 *
 * @param to the state to move to
 * @param on the day of the result, not before the check is due; today if absent
 * @param reason why
 * @param sameEmployer whether the job is still with the same employer; refused for self-employment
 * @param method how it was checked; required for SUSTAINED and NOT_SUSTAINED
 */
public record SustainmentCheckTransition(
        @NotNull CheckStatus to,
        @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String reason,
        @Nullable Boolean sameEmployer,
        @Nullable CheckMethod method)
        implements TransitionRequest<CheckStatus> {}
