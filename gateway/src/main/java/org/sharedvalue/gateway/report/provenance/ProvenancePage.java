package org.sharedvalue.gateway.report.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what is behind a figure.
 *
 * @param items ledger entries, by position
 * @param distinctEnrolments number of enrolments on this side, over all pages: what the figure shows
 * @param next address of the next page; absent on the last one
 */
public record ProvenancePage(
        List<ProvenanceItem> items,
        long distinctEnrolments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    public ProvenancePage {
        items = List.copyOf(items);
    }
}
