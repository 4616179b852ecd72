package org.sharedvalue.web.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a record.
 *
 * @param version version of the record that it made
 * @param at when, UTC
 * @param subject subject of the caller's token; absent without a token and for what the service did by itself
 * @param organisationId organisation that the caller acted for; absent for the admin
 * @param change CREATED, EDITED or MOVED
 * @param fields what differs from the version before; a new record has no version before
 * @param reason why, where a transition said so
 */
public record HistoryEntry(
        int version,
        Instant at,
        @Nullable String subject,
        @Nullable UUID organisationId,
        String change,
        List<FieldChange> fields,
        @Nullable String reason) {

    public HistoryEntry {
        fields = List.copyOf(fields);
    }
}
