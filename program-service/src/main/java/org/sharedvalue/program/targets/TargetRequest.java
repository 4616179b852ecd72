package org.sharedvalue.program.targets;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.FigureCode;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.program.measure.Measures;
import org.sharedvalue.program.money.MoneyRequest;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of a target.
 *
 * @param externalId the caller's own id
 * @param scope what it is set for
 * @param figureCode figure it is set for
 * @param periodStart first day of its period
 * @param periodEnd last day of its period
 * @param value what is aimed at, as the figure's unit has it: a number, money or hours
 * @param minimumAcceptable what must be reached at least; for a cost per outcome, what it may come to at most
 * @param baselineValue where it was before
 * @param baselineYear year of the baseline
 * @param supersedesId target of the same figure and scope that it replaces
 */
public record TargetRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull @Valid Scope scope,
        @NotNull FigureCode figureCode,
        @NotNull LocalDate periodStart,
        @NotNull LocalDate periodEnd,

        @NotNull @Schema(
                implementation = Object.class,
                oneOf = {BigDecimal.class, MoneyRequest.class, Hours.class})
        JsonNode value,

        @Schema(
                implementation = Object.class,
                oneOf = {BigDecimal.class, MoneyRequest.class, Hours.class})
        @Nullable JsonNode minimumAcceptable,

        @Schema(
                implementation = Object.class,
                oneOf = {BigDecimal.class, MoneyRequest.class, Hours.class})
        @Nullable JsonNode baselineValue,

        @Min(1) @Max(9999) @Nullable Integer baselineYear,
        @Nullable UUID supersedesId)
        implements CreateRequest {

    public TargetRequest {
        value = Measures.written(value);
        minimumAcceptable = Measures.writtenIfAny(minimumAcceptable);
        baselineValue = Measures.writtenIfAny(baselineValue);
    }
}
