package org.sharedvalue.program.targets;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.FigureCode;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.Money;

/**
 * A target as the API shows it.
 *
 * @param id id of the target
 * @param externalId the recorder's own id
 * @param version always 1, since it is never edited
 * @param scope what it is set for
 * @param programId the program it is set for, or that of its cohort
 * @param figureCode figure it is set for
 * @param periodStart first day of its period
 * @param periodEnd last day of its period
 * @param value what is aimed at, as the figure's unit has it: a number, money or hours
 * @param minimumAcceptable what must be reached at least; for a cost per outcome, what it may come to at most
 * @param baselineValue where it was before
 * @param baselineYear year of the baseline
 * @param supersedesId target of the same figure and scope that it replaces
 * @param createdAt when it was recorded, UTC
 * @param updatedAt the same as createdAt
 */
public record TargetResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        Scope scope,
        UUID programId,
        FigureCode figureCode,
        LocalDate periodStart,
        LocalDate periodEnd,

        @Schema(
                implementation = Object.class,
                oneOf = {BigDecimal.class, Money.class, Hours.class})
        JsonNode value,

        @Schema(
                implementation = Object.class,
                oneOf = {BigDecimal.class, Money.class, Hours.class})
        @Nullable JsonNode minimumAcceptable,

        @Schema(
                implementation = Object.class,
                oneOf = {BigDecimal.class, Money.class, Hours.class})
        @Nullable JsonNode baselineValue,

        @Nullable Integer baselineYear,
        @Nullable UUID supersedesId,
        Instant createdAt,
        Instant updatedAt) {

    static TargetResponse of(Target shown) {
        return new TargetResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.scope(),
                shown.programId(),
                shown.figureCode(),
                shown.periodStart(),
                shown.periodEnd(),
                shown.value().json(),
                json(shown.minimumAcceptable()),
                json(shown.baselineValue()),
                shown.baselineYear(),
                shown.supersedesId(),
                shown.createdAt(),
                shown.updatedAt());
    }

    private static @Nullable JsonNode json(@Nullable Measure measure) {
        return measure == null ? null : measure.json();
    }
}
