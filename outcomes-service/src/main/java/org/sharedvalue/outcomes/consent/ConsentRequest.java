package org.sharedvalue.outcomes.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.CreateRequest;

/**
 * A consent to record.
 *
 * @param externalId the caller's own id
 * @param purpose what it is for
 * @param wordingVersion version of the words that the person agreed to
 * @param givenAt when, UTC
 */
public record ConsentRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull ConsentPurpose purpose,
        @NotBlank @Size(max = 50) String wordingVersion,
        @NotNull Instant givenAt)
        implements CreateRequest {}
