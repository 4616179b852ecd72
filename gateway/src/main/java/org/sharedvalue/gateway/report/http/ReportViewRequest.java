package org.sharedvalue.gateway.report.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.source.ScopeKind;

/**
 * A wish to look at a report in a browser.
 *
 * @param scope what it is about
 * @param cutOff last day that counts; today if absent
 * @param breakdown cohort, ageBand, area, targetGroup or month; none if absent
 */
public record ReportViewRequest(
        @NotNull @Valid ViewedScope scope,
        @Nullable LocalDate cutOff,

        @Schema(enumeration = {"cohort", "ageBand", "area", "month", "targetGroup"})
        @Pattern(regexp = "cohort|ageBand|area|month|targetGroup") @Nullable String breakdown) {

    /**
     * What a report is about.
     *
     * @param type program, partnership, organisation or portfolio
     * @param id its id; none for a portfolio
     */
    public record ViewedScope(
            @NotNull ScopeKind type, @Nullable UUID id) {}
}
