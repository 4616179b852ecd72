package org.sharedvalue.gateway.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the records behind the figures of a report.
 *
 * @param programId the program
 * @param cutOff the cut-off that the caller named; without one it follows the day, in the links as in the report
 */
public record ProvenanceLinks(UUID programId, @Nullable LocalDate cutOff) {

    Map<String, String> of(String code) {
        return Map.of(
                "provenance",
                "/v1/reports/programs/" + programId + "/figures/" + code + "/provenance"
                        + (cutOff == null ? "" : "?cutOff=" + cutOff));
    }
}
