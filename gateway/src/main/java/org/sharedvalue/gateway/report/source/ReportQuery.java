package org.sharedvalue.gateway.report.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which report is wanted.
 *
 * @param scope what it is about
 * @param cutOff the last day that counts
 * @param breakdown what to break it down by, if anything
 * @param asOf the last position of the ledger that counts; null for all of it
 */
public record ReportQuery(
        Scope scope,
        LocalDate cutOff,
        @Nullable BreakdownBy breakdown,
        @Nullable Long asOf) {

    /** The report of everything that the ledger holds. */
    public ReportQuery(Scope scope, LocalDate cutOff, @Nullable BreakdownBy breakdown) {
        this(scope, cutOff, breakdown, null);
    }
}
