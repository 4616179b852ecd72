package org.sharedvalue.outcomes.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.validation.Lists;

/**
 * What verifies an outcome.
 *
 * @param verificationLevel 3 employer confirmed or 4 administrative data
 * @param evidence what proves it, added to what is there
 * @param reason why it is written; with {@code corrections:write} needed in a closed cohort, and not shown again
 */
public record VerificationRequest(
        @NotNull @Min(1) @Max(4) Integer verificationLevel,
        @Size(max = 50) List<@NotNull @Valid Evidence> evidence,
        @Size(max = 1000) @Nullable String reason) {

    public VerificationRequest {
        evidence = Lists.orEmpty(evidence);
    }
}
