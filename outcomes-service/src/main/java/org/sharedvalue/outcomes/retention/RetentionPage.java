package org.sharedvalue.outcomes.retention;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of what will be let go of, as the document shows it.
 *
 * @param items rule after rule, each in the order in which people were registered
 * @param next address of the next page; absent on the last one
 */
@Schema(name = "RetentionPage")
public record RetentionPage(
        List<RetentionResponse> items, @Nullable String next) {

    public RetentionPage {
        items = List.copyOf(items);
    }
}
