package org.sharedvalue.outcomes.sustainment;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.CheckMethod;
import org.sharedvalue.records.CreateRequest;

/**
 * What a merge patch can correct in a check that has a result.
 *
 * @param externalId the caller's own id; checks have none
 * @param sameEmployer whether the job is still with the same employer
 * @param method how it was checked
 * @param reason why it is written; with {@code corrections:write} needed in a closed cohort, and not shown again
 */
public record SustainmentCheckRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @Nullable Boolean sameEmployer,
        @Nullable CheckMethod method,
        @Size(max = 1000) @Nullable String reason)
        implements CreateRequest {

    static SustainmentCheckRequest of(SustainmentCheck current) {
        return new SustainmentCheckRequest(current.externalId(), current.sameEmployer(), current.method(), null);
    }
}
