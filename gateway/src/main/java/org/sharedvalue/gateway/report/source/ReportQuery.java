package org.sharedvalue.gateway.report.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which report is wanted.
 *
 * @param scope what it is about
 * @param cutOff the last day that counts
 * @param breakdown what to break it down by, if anything
 */
public record ReportQuery(
        Scope scope, LocalDate cutOff, @Nullable BreakdownBy breakdown) {}
