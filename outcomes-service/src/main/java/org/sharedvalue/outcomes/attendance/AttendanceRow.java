package org.sharedvalue.outcomes.attendance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AttendanceMark;
import org.sharedvalue.outcomes.imports.row.ImportRow;
import org.sharedvalue.records.CreateRequest;

/**
 * Whether one enrolment was at one session, as a row of an import; it is known by both.
 *
 * @param externalId the caller's own id of the row, which is not kept: nothing else names a row of attendance
 * @param sessionId session, which was delivered
 * @param enrolmentId enrolment in the cohort of the session
 * @param enrolmentExternalId enrolment in the cohort of the session, by the caller's own id of it
 * @param status whether it was there
 * @param reason why; with {@code corrections:write} needed in a closed cohort, and not shown again
 */
public record AttendanceRow(
        @Size(max = CreateRequest.MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID sessionId,
        @Nullable UUID enrolmentId,
        @Size(max = CreateRequest.MAX_EXTERNAL_ID) @Nullable String enrolmentExternalId,
        @NotNull AttendanceMark status,
        @Size(max = 1000) @Nullable String reason)
        implements ImportRow {

    AttendanceRow of(UUID enrolment) {
        return new AttendanceRow(externalId, sessionId, enrolment, enrolmentExternalId, status, reason);
    }
}
