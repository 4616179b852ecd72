package org.sharedvalue.outcomes.erasure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of erasures, as the document shows it.
 *
 * @param items erasures, newest first
 * @param next address of the next page; absent on the last one
 */
@Schema(name = "ErasurePage")
public record ErasurePage(
        List<ErasureResponse> items, @Nullable String next) {

    public ErasurePage {
        items = List.copyOf(items);
    }
}
