package org.sharedvalue.outcomes.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.file.ImportFormat;

/**
 * An import as the API shows it.
 *
 * @param id its id
 * @param version number of its changes, from 1
 * @param collection name of the collection that its rows belong to
 * @param format form of the file
 * @param encoding encoding in which the file is read
 * @param dryRun whether nothing is written
 * @param status its state
 * @param counters how many rows became what
 * @param reason why it failed
 * @param createdAt when it was sent, UTC
 * @param updatedAt when it last changed, UTC
 * @param startedAt when its first row was looked at, UTC
 * @param finishedAt when it ended, UTC
 */
public record ImportResponse(
        UUID id,
        int version,
        String collection,
        ImportFormat format,
        @Nullable String encoding,
        boolean dryRun,
        ImportStatus status,
        ImportCounters counters,
        @Nullable ImportFailure reason,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportResponse of(ImportJob job) {
        return new ImportResponse(
                job.id(),
                job.version(),
                job.collection(),
                job.format(),
                job.encoding(),
                job.isDryRun(),
                job.status(),
                job.counters(),
                job.failure(),
                job.createdAt(),
                job.updatedAt(),
                job.startedAt(),
                job.finishedAt());
    }
}
