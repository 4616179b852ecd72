package org.sharedvalue.outcomes.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.history.RecordChange;
import org.sharedvalue.web.history.FieldChange;
import org.sharedvalue.web.history.HistoryEntry;

/**
 * One change of one of the records about a person.
 *
 * @param recordId id of the record
 * @param version version of the record that it made
 * @param at when, UTC
 * @param subject subject of the token of who changed it; absent for what the service did by itself
 * @param organisationId organisation that the caller acted for; absent for the admin
 * @param change CREATED, EDITED or MOVED
 * @param fields what differs from the version before
 * @param reason why, where somebody said so
 */
public record HeldChange(
        UUID recordId,
        int version,
        Instant at,
        @Nullable String subject,
        @Nullable UUID organisationId,
        String change,
        List<FieldChange> fields,
        @Nullable String reason) {

    public HeldChange {
        fields = List.copyOf(fields);
    }

    static HeldChange of(RecordChange kept) {
        HistoryEntry entry = kept.entry();
        return new HeldChange(
                kept.recordId(),
                entry.version(),
                entry.at(),
                entry.subject(),
                entry.organisationId(),
                entry.change(),
                entry.fields(),
                entry.reason());
    }
}
