package org.sharedvalue.records.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.history.FieldChange;

/**
 * A change about to be kept.
 *
 * @param recordId the record
 * @param version version that it made
 * @param at when, UTC
 * @param change CREATED, EDITED or MOVED
 * @param fields what differs from the version before
 * @param reason why, where a transition said so
 */
public record KeptChange(
        UUID recordId,
        int version,
        Instant at,
        String change,
        List<FieldChange> fields,
        @Nullable String reason) {

    public KeptChange {
        fields = List.copyOf(fields);
    }
}
