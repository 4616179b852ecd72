package org.sharedvalue.outcomes.declaredresult;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of a declared result.
 *
 * @param externalId the caller's own id
 * @param programId program it belongs to
 * @param figureCode count that is declared
 * @param value the total
 * @param asOfDate day it describes
 * @param source where it is stated
 * @param declaredByOrganisationId who declares it
 * @param supersedesId declaration of the same count that it replaces
 */
public record DeclaredResultRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID programId,
        @NotNull FigureComponent figureCode,
        @NotNull @PositiveOrZero Long value,
        @NotNull LocalDate asOfDate,
        @NotBlank @Size(max = 1000) String source,
        @NotNull UUID declaredByOrganisationId,
        @Nullable UUID supersedesId)
        implements CreateRequest {}
