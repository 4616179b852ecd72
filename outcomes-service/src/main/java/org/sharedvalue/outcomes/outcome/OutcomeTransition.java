package org.sharedvalue.outcomes.outcome;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.TransitionRequest;

/**
 * A wish to move an outcome.
 *
 * @param to the state to move to
 * @param on the day it happened; today if absent
 * @param reason why; required for RETRACTED
 */
public record OutcomeTransition(
        @NotNull OutcomeStatus to,
        @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String reason) implements TransitionRequest<OutcomeStatus> {}
