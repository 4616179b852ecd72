package org.sharedvalue.partner.recognition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.TransitionRequest;

/**
 * A wish to move a recognition.
 *
 * @param to the state to move to; VERIFIED is the admin's to say
 * @param on the day it happened; today if absent
 * @param reason why
 */
public record RecognitionTransition(
        @NotNull RecognitionStatus to,
        @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String reason) implements TransitionRequest<RecognitionStatus> {}
