package org.sharedvalue.program.program;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A design as the API shows it.
 *
 * @param version number from 1
 * @param effectiveFrom first day it may be used
 * @param durationWeeks length in weeks
 * @param plannedSessions number of sessions planned
 * @param completionRule who counts as a completer, in words
 */
public record DesignResponse(
        int version,
        LocalDate effectiveFrom,
        int durationWeeks,
        @Nullable Integer plannedSessions,
        String completionRule) {

    static List<DesignResponse> all(Program shown) {
        return IntStream.rangeClosed(1, shown.designs().size())
                .mapToObj(version -> of(shown, version))
                .toList();
    }

    static DesignResponse of(Program shown, int version) {
        Design design = shown.design(version);
        return new DesignResponse(
                version,
                design.effectiveFrom(),
                design.durationWeeks(),
                design.plannedSessions(),
                design.completionRule());
    }
}
