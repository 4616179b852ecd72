package org.sharedvalue.outcomes.testimonial;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.TransitionRequest;

/**
 * A wish to move a testimonial.
 *
 * @param to the state to move to
 * @param on the day it happened, for PUBLISHED the day from which it counts; today if absent
 * @param reason why
 */
public record TestimonialTransition(
        @NotNull TestimonialStatus to,
        @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String reason) implements TransitionRequest<TestimonialStatus> {}
