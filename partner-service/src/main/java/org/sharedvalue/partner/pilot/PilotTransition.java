package org.sharedvalue.partner.pilot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.TransitionRequest;

/**
 * A wish to move a pilot.
 *
 * @param to the state to move to
 * @param on the day it happened; today if absent
 * @param reason why
 */
public record PilotTransition(
        @NotNull PilotStatus to,
        @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String reason) implements TransitionRequest<PilotStatus> {}
