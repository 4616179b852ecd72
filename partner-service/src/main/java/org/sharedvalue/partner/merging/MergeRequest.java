package org.sharedvalue.partner.merging;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to merge an organisation into another one.
 *
 * @param intoId the one that stays
 * @param reason why
 */
public record MergeRequest(
        @NotNull UUID intoId, @Size(max = 1000) @Nullable String reason) {}
