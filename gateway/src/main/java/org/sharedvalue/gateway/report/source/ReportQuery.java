package org.sharedvalue.gateway.report.source;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which report is wanted.
 *
 * @param programId the program
 * @param cutOff the last day that counts
 * @param breakdown what to break it down by, if anything
 */
public record ReportQuery(
        UUID programId, LocalDate cutOff, @Nullable BreakdownBy breakdown) {}
