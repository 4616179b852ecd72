package org.sharedvalue.gateway.report.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.declared.DeclaredResult;

/**
 * Everything that a report is computed from.
 *
 * @param scope what it is about; an organisation that was merged into another is that one
 * @param name its name
 * @param cutOff the last day that counts
 * @param asOfSeq position of the last ledger entry that concerns it
 * @param sectors whether its partnerships are cross-sector
 * @param whole the scope as a whole
 * @param aims its targets, by the code of the figure
 * @param breakdown its rows, if asked for
 * @param declared what was ever declared about it
 * @param recognitions verified awards by the cut-off, those that do not count included
 * @param redactedSince when people were first erased of whom it tells as of before that, UTC; null if nobody was
 * @param testimonials statements published by the cut-off
 * @param organisationNames names of the organisations that it mentions, as far as they are known
 */
public record ReportSource(
        Scope scope,
        String name,
        LocalDate cutOff,
        long asOfSeq,
        Sectors sectors,
        Basis whole,
        Map<String, Aim> aims,
        @Nullable BreakdownSource breakdown,
        List<DeclaredResult> declared,
        List<Recognition> recognitions,
        @Nullable Instant redactedSince,
        List<Testimonial> testimonials,
        Map<UUID, String> organisationNames) {

    public ReportSource {
        aims = Map.copyOf(aims);
        declared = List.copyOf(declared);
        recognitions = List.copyOf(recognitions);
        testimonials = List.copyOf(testimonials);
        organisationNames = Map.copyOf(organisationNames);
    }
}
