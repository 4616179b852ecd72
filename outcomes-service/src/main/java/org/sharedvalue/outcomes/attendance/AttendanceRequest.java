package org.sharedvalue.outcomes.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AttendanceMark;
import org.sharedvalue.web.batch.BatchRequest;

/**
 * The attendance of a whole session; it takes the place of what was recorded before.
 *
 * @param items one row per enrolment, up to 1 000
 * @param reason why it is written; with {@code corrections:write} needed in a closed cohort, and not shown again
 */
public record AttendanceRequest(
        @NotNull @Size(max = BatchRequest.MAX_ITEMS) List<@NotNull @Valid Row> items,
        @Size(max = 1000) @Nullable String reason) {

    @SuppressWarnings("NullAway") // a missing list is for the check of the request to refuse
    public AttendanceRequest {
        items = items == null ? null : Collections.unmodifiableList(items);
    }

    /**
     * One row.
     *
     * @param enrolmentId enrolment in the cohort of the session
     * @param status whether it was there
     */
    public record Row(@NotNull UUID enrolmentId, @NotNull AttendanceMark status) {}
}
