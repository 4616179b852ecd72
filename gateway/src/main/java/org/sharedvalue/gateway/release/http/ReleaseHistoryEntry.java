package org.sharedvalue.gateway.release.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.release.ReleaseHistory;
import org.sharedvalue.gateway.release.ReleaseStatus;

/**
 * One change of a release.
 *
 * @param version version that it made
 * @param at when, UTC
 * @param subject subject of the caller's token; absent where nobody was told
 * @param organisationId organisation that the caller acted for; absent for the admin
 * @param change CREATED or MOVED
 * @param fields what differs from the version before: its status, nothing else ever changes
 * @param reason why, where somebody said so
 */
public record ReleaseHistoryEntry(
        int version,
        Instant at,
        @Nullable String subject,
        @Nullable UUID organisationId,
        String change,
        List<StatusChange> fields,
        @Nullable String reason) {

    public ReleaseHistoryEntry {
        fields = List.copyOf(fields);
    }

    static ReleaseHistoryEntry of(ReleaseHistory.Move move) {
        return new ReleaseHistoryEntry(
                move.version(),
                move.at(),
                move.subject(),
                move.organisation(),
                move.before() == null ? "CREATED" : "MOVED",
                List.of(new StatusChange("status", move.before(), move.after())),
                move.reason());
    }

    /**
     * How a release stood and how it stands since.
     *
     * @param field status
     * @param before status in the version before; null if there was none
     * @param after status since
     */
    public record StatusChange(String field, @Nullable ReleaseStatus before, ReleaseStatus after) {}
}
