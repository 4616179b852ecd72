package org.sharedvalue.outcomes.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was wrong, as the document shows it.
 *
 * @param items errors in the order in which rows were looked at
 * @param next address of the next page; absent on the last one
 */
@Schema(name = "ImportErrorPage")
public record ImportErrorPage(
        List<ImportErrorResponse> items, @Nullable String next) {

    public ImportErrorPage {
        items = List.copyOf(items);
    }
}
