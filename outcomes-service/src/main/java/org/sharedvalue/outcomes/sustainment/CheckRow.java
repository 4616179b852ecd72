package org.sharedvalue.outcomes.sustainment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.CheckMethod;
import org.sharedvalue.outcomes.imports.row.ImportRow;
import org.sharedvalue.records.CreateRequest;

/**
 * The result of a sustainment check as a row of an import; the check is known by its enrolment and its milestone.
 *
 * @param externalId the caller's own id, which the check takes if it has none
 * @param enrolmentId enrolment it belongs to
 * @param enrolmentExternalId enrolment it belongs to, by the caller's own id of it
 * @param milestoneWeeks 13, 26 or 52
 * @param status what came of it
 * @param on the day of the result, not before the check is due; today if absent
 * @param sameEmployer whether the job is still with the same employer; refused for self-employment
 * @param method how it was checked; required for SUSTAINED and NOT_SUSTAINED
 * @param reason why; with {@code corrections:write} needed in a closed cohort
 */
public record CheckRow(
        @Size(max = CreateRequest.MAX_EXTERNAL_ID) @Nullable String externalId,
        @Nullable UUID enrolmentId,
        @Size(max = CreateRequest.MAX_EXTERNAL_ID) @Nullable String enrolmentExternalId,
        @NotNull Integer milestoneWeeks,
        @NotNull CheckStatus status,
        @Nullable LocalDate on,
        @Nullable Boolean sameEmployer,
        @Nullable CheckMethod method,
        @Size(max = 1000) @Nullable String reason)
        implements ImportRow {

    CheckRow of(UUID enrolment) {
        return new CheckRow(
                externalId, enrolment, enrolmentExternalId, milestoneWeeks, status, on, sameEmployer, method, reason);
    }

    SustainmentCheckTransition wish() {
        return new SustainmentCheckTransition(status, on, reason, sameEmployer, method);
    }
}
