package org.sharedvalue.gateway.report.source;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verified award or placing, as a report shows it.
 *
 * @param id the recognition
 * @param subject what it was given for
 * @param awardedBy who gave it
 * @param scheme name of the award or index
 * @param category category within the scheme
 * @param level level reached
 * @param year year of the award
 * @param link DIRECT or CONTEXTUAL
 * @param evidenceUrl where it is shown
 * @param counted whether it counts in F23: direct, and its subject is in the scope
 */
public record Recognition(
        UUID id,
        Subject subject,
        String awardedBy,
        String scheme,
        @Nullable String category,
        @Nullable String level,
        int year,
        String link,
        @Nullable String evidenceUrl,
        boolean counted) {

    /** The day from which it counts. */
    public LocalDate countsFrom() {
        return LocalDate.of(year, 1, 1);
    }

    /**
     * What an award was given for.
     *
     * @param type organisation, partnership or program
     * @param id id of that record
     */
    public record Subject(String type, UUID id) {}
}
