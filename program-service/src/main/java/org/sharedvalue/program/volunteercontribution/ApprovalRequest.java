package org.sharedvalue.program.volunteercontribution;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Lists;

/**
 * A decision on volunteer hours.
 *
 * @param ids the hours decided on, up to 1 000
 * @param approve true approves, false rejects
 * @param reason why; a rejection needs one
 */
public record ApprovalRequest(
        @NotEmpty @Size(max = BatchRequest.MAX_ITEMS) List<@NotNull UUID> ids,
        @NotNull Boolean approve,
        @Size(max = 1000) @Nullable String reason) {

    public ApprovalRequest {
        ids = Lists.orEmpty(ids);
    }

    void requireReason() {
        if (!approve && (reason == null || reason.isBlank())) {
            throw ProblemException.at("/reason", ProblemCode.MISSING, "Say why they are rejected.");
        }
    }

    VolunteerContributionStatus decision() {
        return approve ? VolunteerContributionStatus.APPROVED : VolunteerContributionStatus.REJECTED;
    }
}
