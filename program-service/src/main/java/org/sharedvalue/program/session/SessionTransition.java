package org.sharedvalue.program.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.TransitionRequest;

/**
 * A wish to move a session.
 *
 * @param to the state to move to
 * @param on the day it happened; today if absent
 * @param reason why; needed with {@code corrections:write} to deliver a session of a closed cohort
 */
public record SessionTransition(
        @NotNull SessionStatus to,
        @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String reason) implements TransitionRequest<SessionStatus> {}
