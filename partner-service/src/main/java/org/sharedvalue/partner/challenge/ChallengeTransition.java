package org.sharedvalue.partner.challenge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.TransitionRequest;

/**
 * A wish to move a challenge.
 *
 * @param to the state to move to
 * @param on the day it happened; today if absent
 * @param reason why
 * @param duplicateOfId to DUPLICATE only: the challenge that it repeats
 * @param closingNote to ADDRESSED only: how it was addressed
 */
public record ChallengeTransition(
        @NotNull ChallengeStatus to,
        @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String reason,
        @Nullable UUID duplicateOfId,
        @Size(max = 4000) @Nullable String closingNote)
        implements TransitionRequest<ChallengeStatus> {}
