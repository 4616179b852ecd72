package org.sharedvalue.gateway.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param type program
 * @param id its id
 * @param name its name
 * @param crossSector whether its partnership is cross-sector at the cut-off; null while that is not known
 */
public record ReportScope(
        String type, UUID id, String name, @Nullable Boolean crossSector) {}
