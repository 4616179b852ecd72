package org.sharedvalue.gateway.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.source.Scope;

/**
 * Addresses of the records behind the figures of a report.
 *
 * @param scope what the report is about
 * @param cutOff the cut-off that the caller named; without one it follows the day, in the links as in the report
 * @param asOf the position of the ledger that the caller named; without one it is the end
 */
public record ProvenanceLinks(
        Scope scope, @Nullable LocalDate cutOff, @Nullable Long asOf) {

    Map<String, String> of(String code) {
        String query = Stream.of(cutOff == null ? null : "cutOff=" + cutOff, asOf == null ? null : "asOf=" + asOf)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
        return Map.of(
                "provenance", scope.path() + "/figures/" + code + "/provenance" + (query.isEmpty() ? "" : "?" + query));
    }
}
