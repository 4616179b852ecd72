package org.sharedvalue.program.program;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The writable form of a design.
 *
 * @param version the number the service would give it; may be left out
 * @param effectiveFrom first day it may be used
 * @param durationWeeks length in weeks
 * @param plannedSessions number of sessions planned
 * @param completionRule who counts as a completer, in words
 */
public record DesignRequest(
        @Nullable Integer version,
        @NotNull LocalDate effectiveFrom,
        @NotNull @Min(1) @Max(520) Integer durationWeeks,

        @Min(0) @Max(10_000) @Nullable Integer plannedSessions,

        @NotBlank @Size(max = 2000) String completionRule) {

    static DesignRequest of(int version, Design current) {
        return new DesignRequest(
                version,
                current.effectiveFrom(),
                current.durationWeeks(),
                current.plannedSessions(),
                current.completionRule());
    }

    Design toDesign() {
        return new Design(effectiveFrom, durationWeeks, plannedSessions, completionRule);
    }
}
