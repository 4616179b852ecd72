package org.sharedvalue.program.program;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of how a program is delivered; its number is its place in the program's list.
 *
 * @param effectiveFrom first day it may be used
 * @param durationWeeks length in weeks
 * @param plannedSessions number of sessions planned
 * @param completionRule who counts as a completer, in words
 */
@Embeddable
public record Design(
        LocalDate effectiveFrom,
        int durationWeeks,
        @Nullable Integer plannedSessions,
        String completionRule) {}
