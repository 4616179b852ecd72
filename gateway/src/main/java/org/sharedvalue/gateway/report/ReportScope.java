package org.sharedvalue.gateway.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param type program, partnership, organisation or portfolio
 * @param id its id; null for a portfolio
 * @param name its name
 * @param crossSector whether each of its partnerships is cross-sector at the cut-off; null while that is not known
 */
public record ReportScope(
        String type,
        @Nullable UUID id,
        String name,
        @Nullable Boolean crossSector) {}
