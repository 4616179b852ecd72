package org.sharedvalue.gateway.release.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.OwnTransition;
import org.sharedvalue.gateway.release.ReleaseStatus;

/**
 * A wish to publish a release.
 *
 * @param to FINAL
 * @param on the day it is published; today if absent, never in the future
 * @param reason why, in words; kept, not shown
 */
public record ReleaseTransition(
        @NotNull ReleaseStatus to,
        @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String reason) implements OwnTransition<ReleaseStatus> {}
