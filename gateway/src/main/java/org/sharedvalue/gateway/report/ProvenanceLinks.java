package org.sharedvalue.gateway.report;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.source.Scope;

/**
 * Addresses of the records behind the figures of a report.
 *
 * @param scope what the report is about
 * @param cutOff the cut-off that the caller named; without one it follows the day, in the links as in the report
 */
public record ProvenanceLinks(Scope scope, @Nullable LocalDate cutOff) {

    Map<String, String> of(String code) {
        return Map.of(
                "provenance",
                scope.path() + "/figures/" + code + "/provenance" + (cutOff == null ? "" : "?cutOff=" + cutOff));
    }
}
