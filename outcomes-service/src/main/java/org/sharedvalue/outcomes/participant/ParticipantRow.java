package org.sharedvalue.outcomes.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AgeBand;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.outcomes.imports.row.ImportRow;
import org.sharedvalue.records.CreateRequest;
import org.sharedvalue.web.validation.Lists;

/**
 * A participant as a row of an import.
 *
 * @param externalId the caller's own id
 * @param ageBand age band
 * @param area coarse area, such as a borough
 * @param targetGroups groups the person belongs to
 * @param status REGISTERED, as if absent, or RESTRICTED; the others are reached otherwise
 */
public record ParticipantRow(
        @NotBlank @Size(max = CreateRequest.MAX_EXTERNAL_ID) String externalId,
        @NotNull AgeBand ageBand,
        @NotBlank @Size(max = 100) String area,
        @Size(max = 5) List<@NotNull TargetGroup> targetGroups,
        @Nullable ParticipantStatus status)
        implements ImportRow {

    public ParticipantRow {
        targetGroups = Lists.orEmpty(targetGroups);
    }

    ParticipantRequest request() {
        return new ParticipantRequest(externalId, ageBand, area, targetGroups);
    }
}
