package org.sharedvalue.outcomes.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sharedvalue.web.validation.Lists;

/**
 * What verifies an outcome.
 *
 * @param verificationLevel 3 employer confirmed or 4 administrative data
 * @param evidence what proves it, added to what is there
 */
public record VerificationRequest(
        @NotNull @Min(1) @Max(4) Integer verificationLevel,
        @Size(max = 50) List<@NotNull @Valid Evidence> evidence) {

    public VerificationRequest {
        evidence = Lists.orEmpty(evidence);
    }
}
