package org.sharedvalue.outcomes.declaredresult;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declared result as the API shows it.
 *
 * @param id id of the declaration
 * @param externalId the recorder's own id
 * @param version always 1, since it is never edited
 * @param programId program it belongs to
 * @param figureCode count that is declared
 * @param value the total
 * @param asOfDate day it describes
 * @param source where it is stated
 * @param declaredByOrganisationId who declares it
 * @param supersedesId declaration that it replaces
 * @param createdAt when it was recorded, UTC
 * @param updatedAt the same as createdAt
 */
public record DeclaredResultResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        UUID programId,
        FigureComponent figureCode,
        long value,
        LocalDate asOfDate,
        String source,
        UUID declaredByOrganisationId,
        @Nullable UUID supersedesId,
        Instant createdAt,
        Instant updatedAt) {

    static DeclaredResultResponse of(DeclaredResult shown) {
        return new DeclaredResultResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.programId(),
                shown.figureCode(),
                shown.value(),
                shown.asOfDate(),
                shown.source(),
                shown.declaredByOrganisationId(),
                shown.supersedesId(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
