package org.sharedvalue.program.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.TransitionRequest;

/**
 * A wish to move a contribution.
 *
 * @param to the state to move to
 * @param on the day it happened; for RECEIVED the day it counts from, which else is the one it names itself or today
 * @param reason why; REVERSED needs one
 */
public record ContributionTransition(
        @NotNull ContributionStatus to,
        @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String reason) implements TransitionRequest<ContributionStatus> {}
