package org.sharedvalue.gateway.report.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.declared.DeclaredResult;

/**
 * Everything that the report of a program is computed from.
 *
 * @param programId the program
 * @param name its name
 * @param cutOff the last day that counts
 * @param asOfSeq position of the last ledger entry that concerns it
 * @param crossSector whether its partnership is cross-sector
 * @param whole the program as a whole
 * @param breakdown its rows, if asked for
 * @param declared what was ever declared about it
 * @param organisationNames names of the organisations that it mentions, as far as they are known
 */
public record ReportSource(
        UUID programId,
        String name,
        LocalDate cutOff,
        long asOfSeq,
        CrossSector crossSector,
        Basis whole,
        @Nullable BreakdownSource breakdown,
        List<DeclaredResult> declared,
        Map<UUID, String> organisationNames) {

    public ReportSource {
        declared = List.copyOf(declared);
        organisationNames = Map.copyOf(organisationNames);
    }
}
